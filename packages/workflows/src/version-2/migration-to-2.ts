import type { CommitmentContext } from "../commitment/commitment.context.ts";

const unchanged = [
  "live.proposed.draft",
  "live.proposed.underReview",
  "live.proposed.returned",
  "live.approved.awaitingFunding",
  "live.approved.awaitingProcurement",
  "live.procured.awaitingDispatch",
  "live.procured.inDelivery",
  "live.procured.partlyDelivered",
  "live.delivered.awaitingAcceptance",
  "live.delivered.accepted",
  "suspended",
];

const isPartlyContracted = ({ procurements }: CommitmentContext): boolean =>
  Object.values(procurements).some(({ state }) => state === "contracted");

/** Where a state of version 1 lies in version 2, which tells sourcing from sourcing with a contract in force. */
export const findStateIn2 = (path: string, context: CommitmentContext): string | undefined => {
  if (unchanged.includes(path)) return path;
  if (path !== "live.approved.sourcing") return undefined;
  return isPartlyContracted(context) ? "live.approved.partlyContracted" : path;
};
