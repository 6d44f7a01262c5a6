import type { StreamEvent } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import {
  recordLapseWithDay,
  recordRecallWithClock,
  recordResumption,
  recordSuspension,
} from "../records/deadline.records.ts";
import { recordOf1 } from "../version-1/records-1.ts";

/** What each event changes in the context under version 2: as under version 1 where nothing else is said. */
export const recordOf2 = (
  context: CommitmentContext,
  event: StreamEvent,
): Partial<CommitmentContext> => {
  switch (event.type) {
    case "deadline.lapse":
      return recordLapseWithDay(context, event);
    case "commitment.suspend":
      return recordSuspension(event);
    case "commitment.resume":
      return recordResumption(context, event);
    case "approval.recall":
      return recordRecallWithClock(context, event);
    default:
      return recordOf1(context, event);
  }
};
