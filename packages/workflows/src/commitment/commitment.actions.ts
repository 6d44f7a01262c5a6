import type { Stage, StreamEvent } from "@tiltas/domain";
import { assertEvent, assign } from "xstate";
import type { CommitmentContext } from "./commitment.context.ts";

/** What an event changes in the context, by the records of one machine version. */
export type RecordOf = (
  context: CommitmentContext,
  event: StreamEvent,
) => Partial<CommitmentContext>;

const assignFrom = assign<CommitmentContext, StreamEvent, undefined, StreamEvent, never>;

const reach = (stage: Stage) => assignFrom(() => ({ stage }));

/** Changes the charts name. */
export const actionsRecording = (recordOf: RecordOf) =>
  ({
    /** Every lawful event is recorded in the context and moves the latest effective day. */
    record: assignFrom(({ context, event }) => ({
      ...recordOf(context, event),
      lastEffectiveOn: event.effectiveOn,
    })),
    recordApprovalDay: assignFrom(({ event }) => {
      assertEvent(event, "approval.grant");
      return { approvedOn: event.effectiveOn };
    }),
    reachProposed: reach("proposed"),
    reachApproved: reach("approved"),
    reachProcured: reach("procured"),
    reachDelivered: reach("delivered"),
  }) as const;
