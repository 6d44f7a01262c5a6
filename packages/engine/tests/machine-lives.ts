import type { CommitmentContent, CommitmentId, EventName, Role } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import type { Engine } from "@tiltas/engine";
import { aCommand, aProposed, receiptOf } from "@tiltas/engine/testing";
import {
  awardOf,
  consignmentIdOf,
  contractOf,
  countOf,
  evaluationOf,
  openingOf,
} from "@tiltas/workflows/testing";

type Step = {
  readonly event: EventName;
  readonly role: Role;
  readonly payload: object;
  /** The revision of what is decided on; 1 unless said. */
  readonly revision?: number;
};

const consignmentId = consignmentIdOf(1);

const procuring = (part: object, lineId: string): readonly Step[] => [
  {
    event: "procurement.open",
    role: "procurementOfficer",
    payload: { ...openingOf, ...part, lineIds: [lineId] },
  },
  {
    event: "procurement.evaluate",
    role: "procurementOfficer",
    payload: { ...evaluationOf, ...part },
  },
  {
    event: "procurement.award",
    role: "contractingAuthority",
    payload: { ...awardOf, ...part },
    revision: 2,
  },
  {
    event: "procurement.sign",
    role: "contractingAuthority",
    payload: { ...contractOf, ...part },
    revision: 3,
  },
];

const granting = (role: Role, stepId: string): Step => ({
  event: "approval.grant",
  role,
  payload: { stepId },
});

const sending: readonly Step[] = [
  {
    event: "consignment.prepare",
    role: "logisticsOfficer",
    payload: { consignmentId, destination: "Kyiv", lines: [{ lineId: "L1", units: "1" }] },
  },
  {
    event: "consignment.dispatch",
    role: "logisticsOfficer",
    payload: { consignmentId, carrier: "Road", waybill: "W-1" },
  },
  {
    event: "consignment.receive",
    role: "recipientRepresentative",
    payload: countOf(1, { accepted: "1" }),
    revision: 2,
  },
];

/** A life on the way: two contracts one after the other, then a first consignment. */
const life: readonly Step[] = [
  { event: "commitment.submit", role: "proposer", payload: {} },
  granting("legalReviewer", "legal"),
  granting("budgetReviewer", "budget"),
  granting("minister", "minister"),
  ...procuring({}, "L1"),
  ...procuring({ procurementId: seededUuid(1, 2) }, "L2"),
  ...sending,
];

const euro = (amount: string) => ({ amount, currency: "EUR" as const });

/** Two lines, so that one can be under contract while the other is not. */
const twoLines = (fundCode: string): CommitmentContent => {
  const { lines } = aContent({ amount: "100000.00" });
  return aContent({
    change: {
      lines: lines.flatMap((line) => ["L1", "L2"].map((lineId) => ({ ...line, lineId }))),
      shares: [{ shareId: "S1", donor: "LT", fundCode, amount: euro("200000.00"), state: "firm" }],
    },
  });
};

// Three in four are young, so that a thousand are laid soon; the others stand all along the way.
const stepsOf = (number: number): number =>
  number % 4 === 0 ? (number / 4) % (life.length + 1) : number % 4;

/** Lays one commitment; its number tells how far it is on its way. */
export const layLife = async (
  engine: Engine,
  fundCode: string,
  number: number,
  isSuspended: boolean,
): Promise<CommitmentId> => {
  const commitmentId = await aProposed(engine, twoLines(fundCode));
  const way = life.slice(0, stepsOf(number));
  for (const { event, role, payload, revision = 1 } of way)
    receiptOf(
      await engine.advance(
        aCommand(event, role, payload, { commitmentId, expectedRevision: revision }),
      ),
    );
  if (isSuspended)
    receiptOf(
      await engine.advance(
        aCommand("commitment.suspend", "manager", { reason: "Questions." }, { commitmentId }),
      ),
    );
  return commitmentId;
};
