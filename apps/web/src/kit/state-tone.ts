import type { CommitmentState, Stage } from "@tiltas/domain";

/** The look of a state: one shape and one colour. */
export type Tone =
  | "proposed"
  | "approved"
  | "procured"
  | "partDelivered"
  | "delivered"
  | "rejected"
  | "cancelled"
  | "suspended"
  | "overdue";

const tones: Record<CommitmentState | Stage, Tone> = {
  proposed: "proposed",
  draft: "proposed",
  underReview: "proposed",
  returned: "proposed",
  approved: "approved",
  awaitingFunding: "approved",
  awaitingProcurement: "approved",
  sourcing: "approved",
  awaitingDifference: "approved",
  partlyContracted: "approved",
  procured: "procured",
  awaitingDispatch: "procured",
  inDelivery: "procured",
  partlyDelivered: "partDelivered",
  delivered: "delivered",
  awaitingAcceptance: "delivered",
  accepted: "delivered",
  closed: "delivered",
  suspended: "suspended",
  rejected: "rejected",
  withdrawn: "cancelled",
  cancelled: "cancelled",
};

const finished: ReadonlySet<string> = new Set(["accepted", "closed"]);

/** The look of a state or stage by its name. */
export function toneOf(state: CommitmentState | Stage): Tone {
  return tones[state];
}

/** Whether a name is one of a state or stage that has a look. */
export function isStateName(name: string): name is CommitmentState | Stage {
  return Object.hasOwn(tones, name);
}

/** Finished is quiet: plain text, no fill. */
export function isQuiet(state: CommitmentState | Stage): boolean {
  return finished.has(state);
}
