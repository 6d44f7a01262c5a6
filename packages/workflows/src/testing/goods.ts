import {
  type CommitmentContent,
  commitmentContentSchema,
  eur,
  type Policy,
  policySchema,
  samplePolicy,
} from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { evaluationOf, granted, openingOf, procurementId } from "./lives.ts";
import { aDraft, play } from "./play.ts";

/** The sample policy, where small commitments ask for technical acceptance before a contract. */
export const askingAcceptance: Policy = policySchema.parse({
  ...samplePolicy,
  rules: samplePolicy.rules.map((rule) =>
    rule.ruleId === "small" ? { ...rule, technicalAcceptance: true } : rule,
  ),
});

/** Small, of `units` radios that are each known by their serial number. */
export const ofControlled = (units = "3"): CommitmentContent => {
  const content = aContent({ amount: "90000.00", units });
  return commitmentContentSchema.parse({
    ...content,
    lines: content.lines.map((line) => ({ ...line, controlled: true })),
  });
};

/** Small, with a share half of which a fund outside pays back. */
export const ofReimbursed: CommitmentContent = aContent({
  amount: "100000.00",
  units: "1",
  change: {
    shares: [
      {
        shareId: "S1",
        donor: "LT",
        fundCode: "MOD-2026",
        amount: eur("100000.00"),
        state: "firm",
        reimbursedBy: { fund: "European Peace Facility", expected: eur("50000.00") },
      },
    ],
  },
});

/** Small enough for the budget holder alone, approved. */
export const anApprovedSmall = (
  content: CommitmentContent,
  policy: Policy = samplePolicy,
): CommitmentSnapshot => {
  const submitted = play(aDraft(content), "commitment.submit", "proposer", {}, policy);
  return granted(submitted, "budgetHolder", "budgetHolder");
};

export const lotId = seededUuid(1, 2);

/** A lot of so many units of line L1, which become line L2. */
export const lotOf = (units: string) => ({
  procurementId,
  newProcurementId: lotId,
  lines: [{ lineId: "L1", units, newLineId: "L2" }],
  reason: "Two makers share the order.",
});

const inLot = (payload: object, id: string) => ({ ...payload, procurementId: id });

/** The procurement of line L1, opened and evaluated. */
export const anEvaluated = (approved: CommitmentSnapshot): CommitmentSnapshot => {
  const opened = play(approved, "procurement.open", "procurementOfficer", openingOf);
  return play(opened, "procurement.evaluate", "procurementOfficer", evaluationOf);
};

/** A lot evaluated, awarded and, unless told otherwise, signed. */
export const contracted = (
  snapshot: CommitmentSnapshot,
  id: string,
  price: string,
  upTo: "award" | "sign" = "sign",
): CommitmentSnapshot => {
  const bids = [{ supplier: `Works ${price}`, price: eur(price) }];
  const supplier = `Works ${price}`;
  const evaluation = { ...evaluationOf, bids, recommended: supplier };
  const award = { supplier, justification: "Fits best." };
  const evaluated = play(
    snapshot,
    "procurement.evaluate",
    "procurementOfficer",
    inLot(evaluation, id),
  );
  const awarded = play(evaluated, "procurement.award", "contractingAuthority", inLot(award, id));
  if (upTo === "award") return awarded;
  const contract = { contractNumber: `C ${price}`, signedOn: "2026-11-02" };
  return play(awarded, "procurement.sign", "procurementOfficer", inLot(contract, id));
};
