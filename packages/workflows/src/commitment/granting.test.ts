import {
  type CommitmentContent,
  decimal,
  eur,
  exactly,
  getKnownAmount,
  sumEuro,
} from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import {
  anApproved,
  aSubmitted,
  by,
  granted,
  openingOf,
  play,
  refusedFor,
  routeClasses,
} from "../testing/index.ts";
import { grantingEffect } from "../records/granting.records.ts";
import { holdingsOf } from "./holdings.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

const lines = (units: string, lineId = "L1") => ({
  stepId: "minister",
  granting: { lines: [{ lineId, units }] },
});
const upTo = (amount: string) => ({ stepId: "minister", granting: { amount: eur(amount) } });

const stepsOf = ({ context }: CommitmentSnapshot) =>
  context.route?.steps.map(({ stepId, granted: given }) => `${stepId} ${given.length}`);
const amountOf = ({ context: { content } }: CommitmentSnapshot) => getKnownAmount(content).amount;
const sharesOf = ({ context: { content } }: CommitmentSnapshot) =>
  content.shares.map(({ amount }) => amount.amount);

/** Before the minister: legal and budget have approved. */
const reviewed = (content?: CommitmentContent): CommitmentSnapshot =>
  granted(granted(aSubmitted(content), "legal", "legalReviewer"), "budget", "budgetReviewer");

const agreedAgain = (snapshot: CommitmentSnapshot): CommitmentSnapshot =>
  granted(granted(snapshot, "legal", by("legalReviewer", 2)), "budget", by("budgetReviewer", 2));

test("fewer units are granted at the value they had, and the shares follow to the cent", () => {
  const now = play(reviewed(), "approval.grant", "minister", lines("30"));
  expect(now.context.content.lines[0]?.quantity).toEqual(exactly("30"));
  expect([amountOf(now), sharesOf(now)]).toEqual(["138000.00", ["138000.00"]]);
  expect(now.context.revision).toBe(2);
  expect(now.context.route?.steps.at(-1)?.granted).toMatchObject([
    { revision: 2, grantedAmount: "138000.00" },
  ]);
});

test("approvals whose rules read the amount are asked for again; when they are given, less is approved", () => {
  const now = play(reviewed(), "approval.grant", "minister", lines("30"));
  expect(positionOf(now).state).toBe("underReview");
  expect(stepsOf(now)).toEqual(["legal 0", "budget 0", "minister 1"]);
  const approved = agreedAgain(now);
  expect(positionOf(approved).state).toBe("awaitingProcurement");
  expect(holdingsOf(approved).get("MOD-2026")?.reserved).toBe("138000");
});

test("an approval whose rule reads something else stays", () => {
  const submitted = play(aSubmitted(routeClasses.stock), "document.attach", "proposer", {
    document: {
      documentId: "0192c000-0000-7000-8000-000000000001",
      kind: "governmentResolution",
      title: "Resolution",
      fileName: "resolution.pdf",
      mediaType: "application/pdf",
      size: 1,
      sha256: "0".repeat(64),
    },
  });
  const one = granted(submitted, "logistics", "logisticsReviewer");
  const now = play(one, "approval.grant", "budgetHolder", {
    stepId: "budgetHolder",
    granting: { amount: eur("60000.00") },
  });
  expect(positionOf(now).state).toBe("awaitingProcurement");
  expect(amountOf(now)).toBe("60000.00");
});

test("the lowest amount binds: nobody after it grants more, somebody may grant still less", () => {
  const once = agreedAgain(play(reviewed(), "approval.grant", "minister", lines("30")));
  const recalled = play(once, "approval.recall", "minister", {
    stepId: "minister",
    reason: "Less.",
  });
  expect(amountOf(recalled)).toBe("138000.00");
  expect(refusedFor(recalled, "approval.grant", "minister", lines("30"))).toEqual([
    "grantingNotLess",
  ]);
  expect(refusedFor(recalled, "approval.grant", "minister", upTo("138000.00"))).toEqual([
    "grantingNotLess",
  ]);
  expect(amountOf(play(recalled, "approval.grant", "minister", lines("20")))).toBe("92000.00");
});

test("a smaller amount lowers every line and every share in proportion, sums exact", () => {
  const line = { item: "Radio", category: "radios", quantity: exactly("3"), unit: "pcs" };
  const content = aContent({
    change: {
      lines: [
        { ...line, lineId: "L1", unitValue: eur("33333.33") },
        { ...line, lineId: "L2", totalValue: eur("84000.02") },
      ],
      shares: [
        {
          shareId: "S1",
          donor: "LT",
          fundCode: "MOD-2026",
          amount: eur("100000.00"),
          state: "firm",
        },
        { shareId: "S2", donor: "EE", amount: eur("84000.01"), state: "firm" },
      ],
    },
  });
  const now = play(reviewed(content), "approval.grant", "minister", upTo("100000.01"));
  expect(amountOf(now)).toBe("100000.01");
  const { shares } = now.context.content;
  expect(sumEuro(shares.map(({ amount }) => eur(amount.amount))).amount).toBe("100000.01");
  for (const [index, share] of shares.entries())
    expect(decimal.compare(share.amount.amount, content.shares[index]?.amount.amount ?? "")).toBe(
      -1,
    );
});

test.for([
  ["as many units as were asked", lines("40")],
  ["more", lines("41")],
  ["of a line that is not there", lines("1", "L9")],
  ["nothing", upTo("0.00")],
  ["as much as was asked", upTo("184000.00")],
  ["dollars", { stepId: "minister", granting: { amount: { amount: "1.00", currency: "USD" } } }],
] as const)("granting %s is refused", ([, payload]) => {
  expect(refusedFor(reviewed(), "approval.grant", "minister", payload)).toEqual([
    "grantingNotLess",
  ]);
});

test("a step the policy does not let grant less approves in full or not at all", () => {
  const payload = { ...lines("30"), stepId: "legal" };
  expect(refusedFor(aSubmitted(), "approval.grant", "legalReviewer", payload)).toEqual([
    "grantingNotAllowed",
  ]);
});

test("an amount in another currency is not granted in part", () => {
  const exchange = { eur: "184000.00", rate: "0.92", rateDate: "2024-04-10", rateSource: "ECB" };
  const amount = { amount: "200000.00", currency: "USD", exchange };
  const {
    lines: [first],
    shares: [share],
  } = aContent();
  const content = aContent({
    change: { lines: [{ ...first, totalValue: amount }], shares: [{ ...share, amount }] },
  });
  expect(refusedFor(reviewed(content), "approval.grant", "minister", lines("30"))).toEqual([
    "grantingNotInEuro",
  ]);
});

test("an approved commitment is granted no less afterwards", () => {
  const opened = play(anApproved(), "procurement.open", "procurementOfficer", openingOf);
  expect(refusedFor(opened, "approval.grant", "minister", lines("30"))[0]).toBe(
    "stepAlreadyDecided",
  );
});

test("what a grant of less will do is told before it is recorded, to the letter", () => {
  const before = reviewed();
  const less = lines("20");
  const told = grantingEffect(before.context, less.stepId, less.granting);
  const after = play(before, "approval.grant", "minister", less);
  expect(told.content).toEqual(after.context.content);
  expect(told.askedAgain).toEqual(["legal", "budget"]);
  expect(told.askedAgain).toEqual(
    after.context.route?.steps
      .filter(({ stepId, granted: given }) => stepId !== "minister" && given.length === 0)
      .map(({ stepId }) => stepId),
  );
});
