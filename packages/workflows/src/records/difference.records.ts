import { decimal, type StreamEventOf } from "@tiltas/domain";
import { findOpenDifference, isRouteComplete } from "../commitment/approvals.ts";
import type { CommitmentContext, Difference } from "../commitment/commitment.context.ts";
import { findExcess, fundedEstimate } from "../money/award-cost.ts";
import { findNextProcurement } from "../parts/part.ts";
import { markOpened, recordGrant } from "./approval.records.ts";
import { recordLapseWithDay, recordRecallWithClock } from "./deadline.records.ts";
import { recordAward } from "./procurement.records.ts";

/** Records the award; where its price goes beyond the tolerance, the difference waits for approvals of its own. */
export const recordAwardOrDifference = (
  context: CommitmentContext,
  event: StreamEventOf<"procurement.award">,
): CommitmentContext => {
  const next = recordAward(context, event);
  const part = next.procurements[event.payload.procurementId];
  const price = part?.context.awarded?.price.amount;
  const { route } = event.facts;
  if (part === undefined || price === undefined || route === undefined) return next;
  const excess = findExcess(context, part, price);
  if (excess === undefined) return next;
  const difference: Difference = {
    procurementId: part.context.procurementId,
    estimate: fundedEstimate(context, part.context),
    price,
    amount: decimal.fixed(excess, 2),
    openedOn: event.effectiveOn,
    state: "open",
    route: markOpened(route, event.effectiveOn),
  };
  return { ...next, differences: [...(next.differences ?? []), difference] };
};

const withOpen = (
  context: CommitmentContext,
  change: (difference: Difference) => Difference,
): Pick<CommitmentContext, "differences"> => ({
  differences: (context.differences ?? []).map((difference) =>
    difference.state === "open" ? change(difference) : difference,
  ),
});

type Decision = StreamEventOf<"approval.grant" | "approval.recall" | "deadline.lapse">;

/** The same records as on the commitment's own route, made on the route of the open difference. */
export const recordOnDifference = (
  context: CommitmentContext,
  event: Decision,
): Partial<CommitmentContext> => {
  const open = findOpenDifference(context);
  if (open === undefined) return {};
  const onItsRoute = { ...context, route: open.route };
  const { acts = context.acts, route = open.route } = decided(onItsRoute, event);
  const state = isRouteComplete(route) ? "approved" : "open";
  return { acts, ...withOpen(context, (difference) => ({ ...difference, route, state })) };
};

const decided = (context: CommitmentContext, event: Decision): Partial<CommitmentContext> => {
  switch (event.type) {
    case "approval.grant":
      return recordGrant(context, event);
    case "approval.recall":
      return recordRecallWithClock(context, event);
    case "deadline.lapse":
      return recordLapseWithDay(context, event);
    default:
      return event satisfies never;
  }
};

/** The difference is declined and its award undone: the bids stand evaluated again. */
export const recordDeclinedDifference = (
  context: CommitmentContext,
  event: StreamEventOf<"approval.decline">,
): Partial<CommitmentContext> => {
  const open = findOpenDifference(context);
  const part = open && context.procurements[open.procurementId];
  const undone = part && findNextProcurement(part, event);
  if (open === undefined || undone === undefined) return {};
  return {
    procurements: { ...context.procurements, [open.procurementId]: undone },
    ...withOpen(context, (difference) => ({ ...difference, state: "declined" })),
  };
};

/** With the procurement its award is gone, and the question of the difference with it. */
export const withdrawDifference = (
  context: CommitmentContext,
  { payload }: StreamEventOf<"procurement.abandon">,
): Partial<CommitmentContext> =>
  findOpenDifference(context)?.procurementId === payload.procurementId
    ? withOpen(context, (difference) => ({ ...difference, state: "withdrawn" }))
    : {};
