import type { StreamEvent } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { recordOf1 } from "../version-1/records-1.ts";

/** What each event changes in the context under version 2: as under version 1 where nothing else is said. */
export const recordOf2 = (
  context: CommitmentContext,
  event: StreamEvent,
): Partial<CommitmentContext> => recordOf1(context, event);
