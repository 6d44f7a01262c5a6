import { parseHex } from "@tiltas/ledger";
import type pg from "pg";
import { writeBatch } from "../write/write-batch.ts";
import type { Writing } from "../write/writing.ts";
import { importOne } from "./import-event.ts";
import type { ImportPlan, ImportResult } from "./import-plan.ts";
import { importReferences } from "./import-references.ts";
import { ImportRefusedError } from "./import-refused.error.ts";

// Any fixed number: imports of all servers take turns.
const importLock = "8320";

const chunk = 200;

const wasImported = async (client: pg.PoolClient, fileSha256: Uint8Array): Promise<boolean> => {
  const { rowCount } = await client.query("SELECT 1 FROM import_batch WHERE file_sha256 = $1", [
    fileSha256,
  ]);
  return rowCount !== 0;
};

const recordBatch = async (
  { ground }: Writing,
  client: pg.PoolClient,
  plan: ImportPlan,
): Promise<void> => {
  await client.query(
    `INSERT INTO import_batch (id, profile, file_sha256, rows, commitments, committed_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      ground.ids.uuid(),
      plan.profile,
      fileHash(plan),
      plan.rows,
      plan.commitments.length,
      ground.clock.now(),
    ],
  );
};

const fileHash = ({ fileSha256 }: ImportPlan): Buffer => Buffer.from(parseHex(fileSha256));

const refuseUnknownRegisters = async (
  { registers }: Writing,
  payloads: ImportPlan["commitments"],
): Promise<void> => {
  for (const payload of payloads) {
    const [reason] = await registers.reasonsAgainst({ payload });
    if (reason !== undefined) throw new ImportRefusedError(payload.source.packageId, reason);
  }
};

const appendEntries = async (
  writing: Writing,
  client: pg.PoolClient,
  plan: ImportPlan,
): Promise<ImportResult> => {
  if (await wasImported(client, fileHash(plan))) return { imported: 0, alreadyImported: true };
  const { clock, ids, machine } = writing.ground;
  const version = await machine.current();
  const at = clock.now();
  const { commitments } = plan;
  const references = await importReferences(client, commitments);
  for (let start = 0; start < commitments.length; start += chunk) {
    const imported = commitments.slice(start, start + chunk).map((payload, index) => {
      const reference = references[start + index];
      if (reference === undefined) throw new TypeError("every commitment has a reference");
      return importOne(payload, reference, at, ids, version);
    });
    await writeBatch(client, imported);
    plan.onProgress?.(start + imported.length, commitments.length);
  }
  await recordBatch(writing, client, plan);
  return { imported: commitments.length, alreadyImported: false };
};

/** Runs the import between BEGIN and COMMIT; `appendEntries` writes the entries inside this frame. */
async function inOneTransaction(
  writing: Writing,
  client: pg.PoolClient,
  plan: ImportPlan,
): Promise<ImportResult> {
  await client.query("BEGIN");
  await client.query(`SELECT pg_advisory_xact_lock(${importLock})`);
  const result = await appendEntries(writing, client, plan);
  await client.query("COMMIT");
  return result;
}

/**
 * Imports a file's commitments all together or not at all, each through the machine; the same file (by its SHA-256)
 * a second time changes nothing. Throws an ImportRefusedError that names the package the law speaks against.
 */
export const importCommitments = async (
  writing: Writing,
  plan: ImportPlan,
): Promise<ImportResult> => {
  await refuseUnknownRegisters(writing, plan.commitments);
  const client = await writing.ground.pool.connect();
  try {
    const result = await inOneTransaction(writing, client, plan);
    client.release();
    return result;
  } catch (thrown) {
    // A connection that is closed takes its open transaction back, whatever state it is in.
    client.release(true);
    throw thrown;
  }
};
