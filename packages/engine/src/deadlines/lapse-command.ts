import { type CommandId, commandIdSchema, commitmentIdSchema, streamEvents } from "@tiltas/domain";
import type { Command } from "../engine.ts";
import { sha256 } from "../sha256.ts";

/** A timer whose moment has come, with the revision its commitment stands at. */
export type DueTimer = {
  readonly commitment_id: string;
  readonly key: string;
  readonly due_at: string;
  readonly event: { readonly event: string; readonly payload: unknown };
  readonly revision: number;
};

const uuidShape = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** A UUID made from bytes of our own (RFC 9562, 5.8): the same text gives the same id. */
const uuidOf = (text: string): CommandId => {
  const bytes = sha256(Buffer.from(text, "utf8")).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return commandIdSchema.parse(bytes.toString("hex").replace(uuidShape, "$1-$2-$3-$4-$5"));
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
    commandId: uuidOf(["timer", commitment_id, key, due_at, revision].join("\n")),
    expectedRevision: revision,
  };
};
