import { type CommitmentId, type Outcome, type Receipt, samplePolicy } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aReviewed,
  aSubmitted,
  mustBeSound,
  openFund,
  openTestEngine,
  reasonIds,
  receiptOf,
  seedPeopleWith,
  type TestEngine,
} from "@tiltas/engine/testing";

let opened: TestEngine;
let servers: readonly Engine[] = [];

beforeAll(async () => {
  opened = await openTestEngine();
  servers = [opened.engine, await opened.openAnother(), await opened.openAnother()];
});

afterEach(async () => {
  await mustBeSound(opened.engine);
});

afterAll(async () => {
  await opened.close();
});

const server = (index: number): Engine => servers[index % servers.length] ?? opened.engine;

const idsOf = (outcomes: readonly Outcome<Receipt>[]): string[] =>
  outcomes.map((outcome) => reasonIds(outcome)[0] ?? "granted");

const countsOf = (ids: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));

test("of fifty eligible people who grant one step at once exactly one counts", async () => {
  const people = await seedPeopleWith(opened.superuser, "legalReviewer", 50);
  const commitmentId = await aSubmitted(opened.engine);
  const outcomes = await Promise.all(
    people.map(async (person, index) =>
      server(index).advance(
        aCommand("approval.grant", { person }, { stepId: "legal" }, { commitmentId }),
      ),
    ),
  );
  expect(countsOf(idsOf(outcomes))).toEqual({ granted: 1, stepAlreadyDecided: 49 });
  expect((await opened.engine.findCommitment(commitmentId))?.version).toBe(3);
});

test("two side-by-side steps granted at once both count", async () => {
  for (let round = 0; round < 10; round += 1) {
    const commitmentId = await aSubmitted(opened.engine);
    const outcomes = await Promise.all([
      server(0).advance(
        aCommand("approval.grant", "legalReviewer", { stepId: "legal" }, { commitmentId }),
      ),
      server(1).advance(
        aCommand("approval.grant", "budgetReviewer", { stepId: "budget" }, { commitmentId }),
      ),
    ]);
    expect(outcomes.map((outcome) => receiptOf(outcome).version).toSorted((a, b) => a - b)).toEqual(
      [3, 4],
    );
    const view = await opened.engine.findCommitment(commitmentId);
    expect(view?.context.route?.steps.map((step) => step.granted.length)).toEqual([1, 1, 0]);
  }
});

test("approval and withdrawal at once: one of them happens, the other is refused", async () => {
  for (let round = 0; round < 10; round += 1) {
    const commitmentId = await aReviewed(opened.engine);
    const outcomes = await Promise.all([
      server(0).advance(
        aCommand("approval.grant", "minister", { stepId: "minister" }, { commitmentId }),
      ),
      server(1).advance(
        aCommand("commitment.withdraw", "proposer", { reason: "Changed plans." }, { commitmentId }),
      ),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const state = (await opened.engine.findCommitment(commitmentId))?.state;
    expect(state).toBe(outcomes[0]?.ok ? "awaitingProcurement" : "withdrawn");
  }
});

test("sixty people comment on one commitment at once over three servers and each comment stands", async () => {
  const commitmentId = await aSubmitted(opened.engine);
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, async (_, index) =>
      server(index).advance(
        aCommand("comment.add", "minister", { text: `Comment ${index}` }, { commitmentId }),
      ),
    ),
  );
  const versions = outcomes.map((outcome) => receiptOf(outcome).version).toSorted((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: 60 }, (_, index) => index + 3));
});

const onFund = (fundCode: string) =>
  aContent({
    amount: "100000.00",
    change: {
      shares: [
        {
          shareId: "S1",
          donor: "LT",
          fundCode,
          amount: { amount: "100000.00", currency: "EUR" },
          state: "firm",
        },
      ],
    },
  });

test("of sixty-four who reserve near a ceiling at once exactly as many succeed as there is money for", async () => {
  await openFund(opened.engine, "TIGHT", "4150000.00");
  const commitments: CommitmentId[] = [];
  for (let index = 0; index < 64; index += 1)
    commitments.push(await aSubmitted(server(index), onFund("TIGHT")));
  const outcomes = await Promise.all(
    commitments.map(async (commitmentId, index) =>
      server(index).advance(
        aCommand("approval.grant", "budgetHolder", { stepId: "budgetHolder" }, { commitmentId }),
      ),
    ),
  );
  expect(countsOf(idsOf(outcomes))).toEqual({ granted: 41, ceilingExceeded: 23 });
  const refused = outcomes.find(({ ok }) => !ok);
  expect(refused).toMatchObject({
    reasons: [
      {
        facts: { fund: "TIGHT", left: "50000.00", needed: "100000.00" },
        who: { roles: ["administrator"] },
      },
    ],
  });
  const { rows } = await opened.superuser.query("SELECT reserved FROM fund WHERE code = 'TIGHT'");
  expect(rows).toEqual([{ reserved: "4100000.00" }]);
});

test("commands that hold several funds, named in any order, never surface a deadlock", async () => {
  for (const code of ["FUND-A", "FUND-B", "FUND-C"])
    await openFund(opened.engine, code, "100000000.00");
  const half = { amount: "50000.00", currency: "EUR" };
  const sharing = (first: string, second: string) =>
    aContent({
      amount: "100000.00",
      change: {
        shares: [
          { shareId: "S1", donor: "LT", fundCode: first, amount: half, state: "firm" },
          { shareId: "S2", donor: "LT", fundCode: second, amount: half, state: "firm" },
        ],
      },
    });
  const pairs = [
    ["FUND-A", "FUND-B"],
    ["FUND-B", "FUND-A"],
    ["FUND-C", "FUND-A"],
    ["FUND-B", "FUND-C"],
  ] as const;
  const commitments: CommitmentId[] = [];
  for (let index = 0; index < 48; index += 1) {
    const [first, second] = pairs[index % pairs.length] ?? pairs[0];
    commitments.push(await aSubmitted(server(index), sharing(first, second)));
  }
  const outcomes = await Promise.all(
    commitments.map(async (commitmentId, index) =>
      server(index).advance(
        aCommand("approval.grant", "budgetHolder", { stepId: "budgetHolder" }, { commitmentId }),
      ),
    ),
  );
  expect(countsOf(idsOf(outcomes))).toEqual({ granted: 48 });
  const { rows } = await opened.superuser.query(
    "SELECT sum(reserved) AS reserved FROM fund WHERE code LIKE 'FUND-_'",
  );
  expect(rows).toEqual([{ reserved: "4800000.00" }]);
});

test("the same person in two roles, on two servers at once, is counted for one of two distinct steps", async () => {
  const person = personWith("legalReviewer");
  await opened.superuser.query(
    "UPDATE person SET roles = '{legalReviewer,budgetReviewer}' WHERE id = $1",
    [person],
  );
  expect(samplePolicy.rules[1]?.steps[0]?.distinctFrom).toContain("budget");
  for (let round = 0; round < 10; round += 1) {
    const commitmentId = await aSubmitted(opened.engine);
    const outcomes = await Promise.all(
      ["legal", "budget"].map(async (stepId, index) =>
        server(index).advance(aCommand("approval.grant", { person }, { stepId }, { commitmentId })),
      ),
    );
    expect(countsOf(idsOf(outcomes))).toEqual({ granted: 1, sameApprover: 1 });
  }
});
