import type { CommitmentId, EntryContent, Receipt } from "@tiltas/domain";
import { encodeHex } from "@tiltas/ledger";
import type { CommitmentSnapshot, FundMove } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { findBrokenCheck, isKnownCommand } from "./database-error.ts";
import { entryContentOf } from "./entry-content.ts";
import { entryRecord } from "./entry-record.ts";
import type { Lawful } from "./judgement.ts";
import { documentParts } from "./parts/document.part.ts";
import { entryPart, leafPart, outboxPart } from "./parts/entry.parts.ts";
import { fundParts, outcomePart } from "./parts/fund.parts.ts";
import { advanceHead, beginHead } from "./parts/head.part.ts";
import { rowParts } from "./parts/row.parts.ts";
import { withPatience } from "./patience.ts";
import { commitmentRows } from "./rows/commitment-rows.ts";
import { type Statement, statementOf } from "./statement.ts";

export type ToWrite = Lawful & {
  readonly commitmentId: CommitmentId;
  /** Undefined when the event begins the commitment. */
  readonly before: { readonly snapshot: CommitmentSnapshot; readonly version: number } | undefined;
  readonly bodyHash: Buffer;
};

/**
 * `written`: the entry stands. Else nothing was written: `outrun`, the commitment moved on meanwhile; `known`, the
 * command id was used before; `ceiling`, a fund would pass its ceiling.
 */
export type Written =
  | { readonly done: "written"; readonly receipt: Receipt }
  | { readonly done: "outrun" | "known" }
  | { readonly done: "ceiling"; readonly moves: readonly FundMove[] };

const toldOutside = (receipt: Receipt): object => {
  const { commitmentId, reference, stage, state } = receipt;
  return { commitmentId, reference, stage, state };
};

const receiptOf = (content: EntryContent, after: CommitmentSnapshot, entryHash: Uint8Array): Receipt => {
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

const prepare = ({ commitmentId, before, after, event, bodyHash }: ToWrite) => {
  const expectedVersion = before?.version ?? 0;
  const content = entryContentOf({ commitmentId, version: expectedVersion + 1, event, before: before?.snapshot, after });
  const entry = entryRecord(content, bodyHash);
  const receipt = receiptOf(content, after, entry.hash);
  const rows = commitmentRows(before?.snapshot, after);
  const head = { commitmentId, after, at: event.at, entryHash: entry.hash };
  const parts = [
    before === undefined
      ? beginHead(head)
      : advanceHead({ ...head, expectedVersion, contentChanged: rows.contentChanged }),
    entryPart(entry),
    leafPart(entry, rows.deltas),
    outboxPart(entry, toldOutside(receipt)),
    ...rowParts(rows, event.at),
    ...documentParts(event),
    ...fundParts(rows.moves),
  ];
  return { statement: statementOf("advance", parts, outcomePart(rows.moves)), receipt, moves: rows.moves };
};

const send = async ({ pool }: Ground, statement: Statement): Promise<boolean> => {
  const { rows } = await pool.query<{ written: number }>(statement);
  return rows[0]?.written === 1;
};

/** Writes everything an event changes in one SQL statement: one round trip, one implicit transaction. */
export const writeEvent = async (ground: Ground, toWrite: ToWrite): Promise<Written> => {
  const { statement, receipt, moves } = prepare(toWrite);
  try {
    const isWritten = await withPatience(ground, async () => await send(ground, statement));
    return isWritten ? { done: "written", receipt } : { done: "outrun" };
  } catch (thrown) {
    if (isKnownCommand(thrown)) return { done: "known" };
    if (findBrokenCheck(thrown) === "fund_ceiling_holds") return { done: "ceiling", moves };
    throw thrown;
  }
};
