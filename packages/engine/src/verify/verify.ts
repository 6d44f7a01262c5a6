import type { Finding } from "@tiltas/ledger";
import type pg from "pg";
import type { Ground } from "../ground.ts";
import { type AttachedDocument, checkDocuments } from "./document.check.ts";
import { checkAllLeaves } from "./leaf.check.ts";
import { checkCosignatures } from "./cosignature.check.ts";
import { checkMachineVersions } from "./machine.check.ts";
import { checkMarks } from "./mark.check.ts";
import { type RebuiltTotals, rebuiltTotals } from "./rebuilt-totals.ts";
import { checkRegisters } from "./register.check.ts";
import { openRoleCheck } from "./role.check.ts";
import { checkTree } from "./tree.check.ts";
import { rowsCheck } from "./rows.check.ts";
import { openReader } from "./stream-reader.ts";
import { checkErasures } from "./sealed-text.check.ts";
import { checkFunds, checkRollup } from "./totals.check.ts";
import { verifyOne } from "./verify-one.ts";
import type { EngineFinding, NotProved, VerifyOptions, VerifyReport } from "./verify-report.ts";

type Tally = {
  streams: number;
  entries: number;
  replayed: number;
  readonly findings: (Finding | EngineFinding)[];
  readonly attached: AttachedDocument[];
  readonly notProved: NotProved[];
};

const verifyStreams = async (
  client: pg.PoolClient,
  { stream: asked, onProgress }: VerifyOptions,
  totals: RebuiltTotals,
): Promise<Tally> => {
  const tally: Tally = {
    streams: 0,
    entries: 0,
    replayed: 0,
    findings: [],
    attached: [],
    notProved: [],
  };
  const roles = await openRoleCheck(client);
  const reader = await openReader(client, asked);
  const rows = rowsCheck(client);
  const verifyNext = async (stream: string): Promise<void> => {
    const verified = await verifyOne(reader, stream, totals, roles);
    tally.streams += 1;
    tally.entries += verified.entries;
    tally.replayed += verified.isReplayed ? 1 : 0;
    tally.notProved.push(...verified.notProved);
    tally.attached.push(...verified.attached);
    tally.findings.push(...verified.findings, ...(await rows.add(verified.last)));
    onProgress?.(tally.entries);
  };
  const isAsked = async (): Promise<boolean> =>
    (await reader.peek()) === undefined && asked !== undefined;
  // A stream asked for by name is judged even when nothing of it is left.
  if (asked !== undefined && (await isAsked())) await verifyNext(asked);
  for (let row = await reader.peek(); row !== undefined; row = await reader.peek())
    await verifyNext(row.stream);
  tally.findings.push(...(await rows.finish()), ...roles.mixed);
  tally.notProved.push(...roles.notProved());
  return tally;
};

const headsAlone = `SELECT name, version FROM stream_heads AS head
  WHERE NOT EXISTS (SELECT FROM entry WHERE entry.stream = head.name) ORDER BY name`;

/** Heads of streams of which no entry is left; walking the entries cannot meet them. */
const checkHeads = async (client: pg.PoolClient): Promise<readonly Finding[]> => {
  const { rows } = await client.query<{ name: string; version: number }>(headsAlone);
  return rows.map(({ name, version }) => ({
    severity: "error",
    code: "emptyStreamWithHead",
    stream: name,
    version: 1,
    expected: version,
    found: 0,
  }));
};

const verifyAll = async (client: pg.PoolClient, options: VerifyOptions): Promise<Tally> => {
  const totals = rebuiltTotals();
  const tally = await verifyStreams(client, options, totals);
  if (options.stream !== undefined) return tally;
  tally.findings.push(
    ...(await checkHeads(client)),
    ...(await checkAllLeaves(client)),
    ...(await checkTree(client)),
    ...(await checkCosignatures(client)),
    ...(await checkMachineVersions(client)),
    ...(await checkErasures(client)),
    ...(await checkRegisters(client, totals.holdings())),
  );
  // Totals can be rebuilt, and marks compared, only where entries stand; a broken one is reported above.
  if (tally.findings.length === 0)
    tally.findings.push(
      ...(await checkMarks(client)),
      ...(await checkRollup(client, totals)),
      ...(await checkFunds(client, totals)),
    );
  return tally;
};

const readFromOneMoment =
  // oxlint-disable-next-line tiltas/transaction-appends-entry -- it only reads, and from one moment
  "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0";

const verifyDatabase = async ({ pool }: Ground, options: VerifyOptions): Promise<Tally> => {
  const client = await pool.connect();
  try {
    await client.query(readFromOneMoment);
    return await verifyAll(client, options);
  } finally {
    // Closing the connection ends the transaction and the cursor in it, whatever happened.
    client.release(true);
  }
};

/**
 * Proves the ledger against itself and everything kept beside it against the ledger: chains and heads, leaves, rows
 * against the fold of their entries, totals against a rebuild, all of one moment and a batch of entries in memory at a
 * time; then the files of documents against their recorded hashes. Throws only when the database or the store fails.
 */
export const verify = async (ground: Ground, options: VerifyOptions): Promise<VerifyReport> => {
  const { attached, ...tally } = await verifyDatabase(ground, options);
  const documents = await checkDocuments(ground.files, attached);
  return {
    ...tally,
    files: documents.files,
    findings: [...tally.findings, ...documents.findings],
    notProved: [...tally.notProved, ...documents.notProved],
  };
};
