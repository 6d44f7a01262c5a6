import type { CommandId, EntryContent, Instant, IsoDate } from "@tiltas/domain";
import { canonicalBytes, entryHash } from "@tiltas/ledger";
import { sha256 } from "../sha256.ts";

/** An entry ready to be written; its chain hash is made by the writing statement. */
export type EntryRecord = {
  readonly stream: string;
  readonly version: number;
  readonly commandId: CommandId;
  readonly bodyHash: Buffer;
  readonly action: string;
  readonly person: string | null;
  readonly role: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly effectiveOn: IsoDate;
  readonly bytes: Buffer;
  readonly hash: Buffer;
};

/** Makes an entry's canonical bytes, once, and their hash. Throws CanonicalError on content beyond the size cap. */
export const entryRecord = (content: EntryContent, bodyHash: Buffer): EntryRecord => {
  const bytes = canonicalBytes(content);
  const { actor } = content;
  return {
    stream: content.stream,
    version: content.version,
    commandId: content.commandId,
    bodyHash,
    action: content.action,
    person: actor.type === "person" ? actor.person : null,
    role: actor.type === "person" ? actor.role : "system",
    onBehalfOf: actor.type === "person" ? (actor.onBehalfOf ?? null) : null,
    at: content.at,
    effectiveOn: content.effectiveOn,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    hash: entryHash(sha256, bytes),
  };
};
