import { commitmentIdSchema, streamEvents } from "@tiltas/domain";
import type { Command } from "../engine.ts";
import { jobCommandId } from "../job-command-id.ts";

/** A timer whose moment has come, with the revision its commitment stands at. */
export type DueTimer = {
  readonly commitment_id: string;
  readonly key: string;
  readonly due_at: string;
  readonly event: { readonly event: string; readonly payload: unknown };
  readonly revision: number;
};

/**
 * The command a timer sends. Its id follows from the timer, so that whoever sends it, and however often, it is one
 * command; the revision is part of it, because another revision would make it another command.
 */
export const lapseCommand = ({
  commitment_id,
  key,
  due_at,
  event,
  revision,
}: DueTimer): Command => {
  if (event.event !== "deadline.lapse")
    throw new TypeError(`the timer ${commitment_id} ${key} asks for ${event.event}`);
  return {
    event: "deadline.lapse",
    commitmentId: commitmentIdSchema.parse(commitment_id),
    payload: streamEvents["deadline.lapse"].parse(event.payload),
    by: { job: "deadlines" },
    commandId: jobCommandId("timer", commitment_id, key, due_at, revision),
    expectedRevision: revision,
  };
};
