import { type CommandId, type EntryContent, type Refusal, refusal } from "@tiltas/domain";
import { appendEntry } from "./append-entry.ts";
import { refusalFrom } from "./refusal-record.ts";
import { engineReason } from "./reasons.ts";
import type { Part } from "./statement.ts";
import type { Writing } from "./writing.ts";

export type ToRefuse = {
  readonly stream: string;
  readonly commandId: CommandId;
  readonly bodyHash: Buffer;
  readonly contentAt: (version: number) => EntryContent;
  /** What the same statement writes beside the entry. */
  readonly more?: readonly Part[];
};

/**
 * Records a refusal in its own stream and answers with it; undefined when the command id was recorded meanwhile
 * and has another answer already.
 */
export const recordRefusal = async (
  writing: Writing,
  toRefuse: ToRefuse,
): Promise<Refusal | undefined> => {
  const appended = await writing.turns(toRefuse.stream, async () =>
    appendEntry(writing.ground, { more: [], ...toRefuse }),
  );
  if (appended.done === "known") return undefined;
  if (appended.done === "outrun") return refusal(engineReason("tooBusy"));
  const { pool, people } = writing.ground;
  return refusalFrom(pool, toRefuse.contentAt(appended.entry.version), await people.current());
};
