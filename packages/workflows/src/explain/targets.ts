import { decimal, type EventName } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { findClaim, unclaimedShares } from "../records/claim.records.ts";
import { openWriteOffs } from "../records/write-off.records.ts";
import { awaitsAcceptance } from "../rules/technical.rules.ts";
import { findRouteInForce, isComplete } from "../commitment/approvals.ts";

/** A part an event can be aimed at. */
export type Target = {
  readonly type: "step" | "share" | "procurement" | "consignment" | "line" | "question";
  readonly id: string;
};

const of = (type: Target["type"], ids: readonly string[]): readonly Target[] =>
  ids.map((id) => ({ type, id }));

const steps = (context: CommitmentContext, event: EventName): readonly Target[] => {
  const route = findRouteInForce(context);
  if (route === undefined) return [];
  if (event === "approval.recall")
    return of(
      "step",
      route.steps.filter((step) => step.granted.length > 0).map((step) => step.stepId),
    );
  return of(
    "step",
    route.steps.filter((step) => !isComplete(step)).map((step) => step.stepId),
  );
};

const live = (parts: Readonly<Record<string, { state: string }>>, ended: readonly string[]) =>
  Object.entries(parts)
    .filter(([, part]) => !ended.includes(part.state))
    .map(([id]) => id);

/** The parts of a commitment an event may be aimed at now; empty when it is aimed at the commitment itself. */
export const targetsOf = (context: CommitmentContext, event: EventName): readonly Target[] => {
  switch (event) {
    case "approval.grant":
    case "approval.decline":
    case "approval.return":
    case "approval.recall":
      return steps(context, event);
    case "share.pledge":
    case "share.confirm":
    case "share.waive":
      return of(
        "share",
        context.content.shares
          .filter(
            ({ state, donor }) =>
              state === "sought" && (event !== "share.pledge" || donor === undefined),
          )
          .map(({ shareId }) => shareId),
      );
    case "claim.submit":
    case "claim.settle":
    case "claim.waive":
      return of(
        "share",
        unclaimedShares(context)
          .filter(
            ({ shareId }) =>
              event === "claim.waive" ||
              (findClaim(context, shareId) === undefined) === (event === "claim.submit"),
          )
          .map(({ shareId }) => shareId),
      );
    case "procurement.divide":
      return of("procurement", live(context.procurements, ["awarded", "contracted", "abandoned"]));
    case "procurement.accept":
      return of(
        "procurement",
        Object.entries(context.procurements)
          .filter(([, part]) => awaitsAcceptance(context, part))
          .map(([id]) => id),
      );
    case "procurement.evaluate":
    case "procurement.award":
    case "procurement.sign":
    case "procurement.abandon":
      return of("procurement", live(context.procurements, ["contracted", "abandoned"]));
    case "consignment.dispatch":
    case "consignment.receive":
    case "consignment.lose":
      return of("consignment", live(context.consignments, ["received", "certified", "lost"]));
    case "delivery.accept":
      return of("consignment", live(context.consignments, ["certified", "lost"]));
    case "delivery.writeOff":
      return of(
        "line",
        Object.entries(context.tallies)
          .filter(([, tally]) => decimal.compare(tally.lost, "0") > 0)
          .map(([lineId]) => lineId),
      );
    case "delivery.approveWriteOff":
    case "delivery.declineWriteOff":
      return of(
        "line",
        openWriteOffs(context).map(({ lineId }) => lineId),
      );
    case "comment.add":
      return of(
        "question",
        (context.questions ?? []).map(({ commandId }) => commandId),
      );
    default:
      return [];
  }
};

const aimed: readonly EventName[] = [
  "approval.grant",
  "approval.decline",
  "approval.return",
  "approval.recall",
  "share.pledge",
  "share.confirm",
  "share.waive",
  "procurement.divide",
  "procurement.evaluate",
  "procurement.award",
  "procurement.accept",
  "procurement.sign",
  "procurement.abandon",
  "consignment.dispatch",
  "consignment.receive",
  "consignment.lose",
  "delivery.accept",
  "delivery.writeOff",
  "delivery.approveWriteOff",
  "delivery.declineWriteOff",
  "claim.submit",
  "claim.settle",
  "claim.waive",
];

/** Tells whether an event always needs a part to be aimed at. */
export const needsTarget = (event: EventName): boolean => aimed.includes(event);

/** The revision a command must name as seen: the part's own where it has one, else the commitment's. */
export const revisionFor = (
  context: CommitmentContext,
  event: EventName,
  target: string | undefined,
): number => {
  if (target === undefined || !needsTarget(event)) return context.revision;
  const part = event.startsWith("procurement.")
    ? context.procurements[target]
    : context.consignments[target];
  return part?.context.revision ?? context.revision;
};
