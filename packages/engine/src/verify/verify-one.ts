import type { EntryContent } from "@tiltas/domain";
import { type Finding, type StreamEntry, type StreamHead, verifyStream } from "@tiltas/ledger";
import type { CommitmentSnapshot } from "@tiltas/workflows";
import { sha256 } from "../sha256.ts";
import { checkCommitmentRow } from "./commitment-row.check.ts";
import { type AttachedDocument, findAttached } from "./document.check.ts";
import { checkEntryColumns } from "./entry-columns.check.ts";
import { findContent, foldStream } from "./fold.check.ts";
import { checkLeaf } from "./leaf.check.ts";
import type { RoleCheck } from "./role.check.ts";
import { checkTexts, type StoredText } from "./sealed-text.check.ts";
import type { RebuiltTotals } from "./rebuilt-totals.ts";
import type { StreamReader } from "./stream-reader.ts";
import type { StoredCommitment, StoredEntry, StoredHead } from "./stored-stream.ts";
import { type EngineFinding, engineFinding, type NotProved } from "./verify-report.ts";

type Step = { readonly content: EntryContent; readonly isFolded: boolean };

/** What one walk along a stream's entries gathers beside the chain. */
type Walk = {
  readonly steps: Step[];
  readonly findings: EngineFinding[];
  readonly attached: AttachedDocument[];
  readonly notProved: NotProved[];
  readonly roles: RoleCheck;
  indexBefore: number;
};

const note = (walk: Walk, row: StoredEntry, texts: readonly StoredText[]): void => {
  walk.findings.push(...checkLeaf(row, walk.indexBefore));
  walk.indexBefore = row.leaf_index === null ? walk.indexBefore : Number(row.leaf_index);
  const content = findContent(row);
  if (content === undefined) return;
  walk.findings.push(...checkEntryColumns(row, content), ...walk.roles.judge(row, content));
  const sealed = checkTexts(content, texts);
  walk.findings.push(...sealed.findings);
  walk.notProved.push(...sealed.notProved);
  const attached = findAttached(content);
  if (attached !== undefined) walk.attached.push(attached);
  if (row.stream.startsWith("commitment/"))
    walk.steps.push({ content, isFolded: row.leaf_index !== null });
};

async function* entriesOf(
  reader: StreamReader,
  stream: string,
  walk: Walk,
): AsyncGenerator<StreamEntry> {
  for (let row = await reader.peek(); row?.stream === stream; row = await reader.peek()) {
    reader.take();
    note(walk, row, reader.textsOf(row));
    yield { version: row.version, bytes: row.bytes, hash: row.hash, chainHash: row.chain_hash };
  }
}

/** A stream whose name is malformed is not walked: its entries are left behind. */
const passOver = async (reader: StreamReader, stream: string): Promise<void> => {
  while ((await reader.peek())?.stream === stream) reader.take();
};

const ledgerHead = (head: StoredHead | undefined): StreamHead | undefined =>
  head === undefined ? undefined : { version: head.version, chainHash: head.chain_hash };

const isRow = (head: StoredHead | StoredCommitment | undefined): head is StoredCommitment =>
  head !== undefined && "snapshot" in head;

type Folded = { readonly findings: readonly EngineFinding[]; readonly last?: CommitmentSnapshot };

const checkFold = (
  stream: string,
  { steps }: Walk,
  head: StoredHead | StoredCommitment | undefined,
  totals: RebuiltTotals,
): Folded => {
  const fold = foldStream(
    stream,
    steps.map(({ content }) => content),
  );
  if (!fold.lawful) return { findings: [fold.finding] };
  for (const [index, after] of fold.snapshots.entries()) {
    const step = steps[index];
    // What has no leaf yet is not in the totals yet.
    if (step?.isFolded === true)
      totals.addStep(step.content.effectiveOn, fold.snapshots[index - 1], after);
  }
  const last = fold.snapshots.at(-1);
  if (last === undefined || !isRow(head))
    return { findings: [engineFinding("rowDiffers", stream, 0, { column: "commitment" })] };
  totals.addHoldings(last);
  return { findings: checkCommitmentRow(stream, steps.length, last, head), last };
};

export type VerifiedStream = {
  readonly entries: number;
  readonly isReplayed: boolean;
  readonly findings: readonly (Finding | EngineFinding)[];
  /** Documents its entries attach. */
  readonly attached: readonly AttachedDocument[];
  /** Texts that were taken out. */
  readonly notProved: readonly NotProved[];
  /** Where the commitment stands by its entries; absent for other streams and for histories that do not stand. */
  readonly last?: CommitmentSnapshot;
};

/** Verifies the stream the reader stands at: chain, leaves, columns, roles and, for a commitment, its fold and row. */
export const verifyOne = async (
  reader: StreamReader,
  stream: string,
  totals: RebuiltTotals,
  roles: RoleCheck,
): Promise<VerifiedStream> => {
  const walk: Walk = {
    steps: [],
    findings: [],
    attached: [],
    notProved: [],
    roles,
    indexBefore: -1,
  };
  const head = reader.findHead(stream);
  const entries = entriesOf(reader, stream, walk);
  const chain = await verifyStream({ stream, entries, head: ledgerHead(head), hash: sha256 });
  await passOver(reader, stream);
  const isReplayed = stream.startsWith("commitment/") && chain.findings.length === 0;
  const folded: Folded = isReplayed ? checkFold(stream, walk, head, totals) : { findings: [] };
  return {
    ...folded,
    entries: chain.checked,
    isReplayed,
    attached: walk.attached,
    notProved: walk.notProved,
    findings: [...chain.findings, ...walk.findings, ...folded.findings],
  };
};
