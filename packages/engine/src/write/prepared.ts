import type { CommitmentId, EntryContent, Receipt, StreamEvent } from "@tiltas/domain";
import type { Ids } from "../ports/ids.ts";
import { encodeHex } from "@tiltas/ledger";
import type { CommitmentSnapshot } from "@tiltas/workflows";
import { entryContentOf } from "./entry-content.ts";
import { type EntryRecord, entryRecord } from "./entry-record.ts";
import type { HeldCommitment } from "./held-commitment.ts";
import { sealPayload, type TextToKeep } from "./seal-text.ts";
import { type CommitmentRows, commitmentRows } from "./rows/commitment-rows.ts";

export type ToWrite = {
  readonly commitmentId: CommitmentId;
  readonly event: StreamEvent;
  /** Undefined when the event begins the commitment. */
  readonly before: HeldCommitment | undefined;
  readonly after: CommitmentSnapshot;
  readonly bodyHash: Buffer;
};

/** Everything one lawful event will write, computed; only the chain hash is left to the statement. */
export type Prepared = {
  readonly commitmentId: CommitmentId;
  readonly event: StreamEvent;
  /** 0 when the event begins the commitment. */
  readonly expectedVersion: number;
  readonly after: CommitmentSnapshot;
  readonly entry: EntryRecord;
  readonly rows: CommitmentRows;
  readonly receipt: Receipt;
  /** The text the entry holds by its hash alone. */
  readonly sealed?: TextToKeep;
};

const receiptOf = (
  content: EntryContent,
  after: CommitmentSnapshot,
  entryHash: Uint8Array,
): Receipt => {
  const { commitmentId, reference } = after.context;
  if (content.to === undefined) throw new TypeError("a commitment's entry says where it leads");
  return {
    commitmentId,
    reference,
    version: content.version,
    ...content.to,
    entryHash: encodeHex(entryHash),
  };
};

export const prepare = (
  { commitmentId, before, after, event, bodyHash }: ToWrite,
  ids: Pick<Ids, "secret">,
): Prepared => {
  const { payload, text } = sealPayload({ event: event.type, payload: event.payload }, ids);
  const expectedVersion = before?.version ?? 0;
  const content = entryContentOf({
    commitmentId,
    version: expectedVersion + 1,
    event,
    payload,
    before: before?.snapshot,
    after,
  });
  const entry = entryRecord(content, bodyHash);
  return {
    commitmentId,
    event,
    expectedVersion,
    after,
    entry,
    rows: commitmentRows(before?.snapshot, after),
    receipt: receiptOf(content, after, entry.hash),
    ...(text === undefined ? {} : { sealed: text }),
  };
};
