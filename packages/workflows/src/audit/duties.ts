/** What separation of duties tells apart, by the events that do it. */
export const dutyEvents = {
  proposes: ["commitment.propose", "commitment.revise"],
  approves: ["approval.grant"],
  decides: ["approval.grant", "approval.decline", "approval.return"],
  evaluates: ["procurement.evaluate"],
  awards: ["procurement.award"],
  acceptsTechnically: ["procurement.accept"],
  dispatches: ["consignment.dispatch"],
  acceptsGoods: ["delivery.accept"],
  asksWriteOff: ["delivery.writeOff"],
  decidesWriteOff: ["delivery.approveWriteOff", "delivery.declineWriteOff"],
  settlesShares: ["share.confirm", "share.waive", "claim.waive"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Duty = keyof typeof dutyEvents;

export const hasDuty = (action: string, duty: Duty): boolean =>
  dutyEvents[duty].some((event) => event === action);

/** Recorded beside the decisions: they change no state and no duty keeps anyone from them. */
const remarks: readonly string[] = ["comment.add", "document.attach", "document.retire"];

export const isDecision = (action: string): boolean => !remarks.includes(action);

type Conflict = {
  readonly id: string;
  readonly earlier: Duty;
  readonly later: Duty;
  /** Whichever came first. */
  readonly eitherWay?: true;
  /** Only while an award's difference is decided. */
  readonly onDifference?: true;
};

/** Pairs of duties nobody may unite over the whole life of a commitment (10-domain, separation of duties). */
const conflicts = [
  { id: "proposerDecides", earlier: "proposes", later: "decides" },
  { id: "approverRevises", earlier: "approves", later: "proposes" },
  { id: "proposerEvaluates", earlier: "proposes", later: "evaluates", eitherWay: true },
  { id: "proposerAwards", earlier: "proposes", later: "awards", eitherWay: true },
  { id: "evaluatorAwards", earlier: "evaluates", later: "awards", eitherWay: true },
  {
    id: "evaluatorDecidesDifference",
    earlier: "evaluates",
    later: "decides",
    onDifference: true,
  },
  { id: "awarderDecidesDifference", earlier: "awards", later: "decides", onDifference: true },
  { id: "proposerAcceptsTechnically", earlier: "proposes", later: "acceptsTechnically" },
  { id: "evaluatorAcceptsTechnically", earlier: "evaluates", later: "acceptsTechnically" },
  { id: "awarderAcceptsTechnically", earlier: "awards", later: "acceptsTechnically" },
  {
    id: "dispatcherAcceptsGoods",
    earlier: "dispatches",
    later: "acceptsGoods",
    eitherWay: true,
  },
  { id: "dispatcherAsksWriteOff", earlier: "dispatches", later: "asksWriteOff" },
  { id: "dispatcherDecidesWriteOff", earlier: "dispatches", later: "decidesWriteOff" },
  { id: "proposerSettlesShares", earlier: "proposes", later: "settlesShares" },
] as const satisfies readonly Conflict[];

/** Every rule a breach may be of; the last four look at steps, write-offs and roles, not at pairs of duties. */
export const separationRules = [
  ...conflicts.map(({ id }) => id),
  "sameApprover",
  "grantsTwice",
  "askerDecidesWriteOff",
  "administratorActs",
] as const;
export type SeparationRule = (typeof separationRules)[number];

/** The same with every member of a conflict to be asked for. */
export const dutyConflicts: readonly (Conflict & { readonly id: SeparationRule })[] = conflicts;
