import { type CommitmentId, commitmentIdSchema } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  restoreSnapshot,
  type SnapshotEnvelope,
  snapshotEnvelopeSchema,
} from "@tiltas/workflows";
import type pg from "pg";

type Row = { readonly id: string; readonly snapshot: unknown };

const selectSnapshots = {
  name: "bulk_snapshots",
  text: "SELECT id, snapshot FROM commitment WHERE id = ANY($1::uuid[])",
};

const read = async (pool: pg.Pool, ids: readonly string[]): Promise<readonly Row[]> =>
  (await pool.query<Row>({ ...selectSnapshots, values: [ids] })).rows;

/** Snapshots as they rest, in the order asked for; ids of no commitment are left out. */
export const envelopesOf = async (
  pool: pg.Pool,
  ids: readonly CommitmentId[],
): Promise<
  readonly { readonly commitmentId: CommitmentId; readonly snapshot: SnapshotEnvelope }[]
> => {
  const found = new Map((await read(pool, ids)).map(({ id, snapshot }) => [id, snapshot]));
  return ids
    .filter((id) => found.has(id))
    .map((id) => ({
      commitmentId: commitmentIdSchema.parse(id),
      snapshot: snapshotEnvelopeSchema.parse(found.get(id)),
    }));
};

/** Live snapshots by id; throws on a snapshot no machine of ours wrote. */
export const snapshotsOf = async (
  pool: pg.Pool,
  ids: readonly CommitmentId[],
): Promise<ReadonlyMap<string, CommitmentSnapshot>> =>
  new Map((await read(pool, ids)).map(({ id, snapshot }) => [id, restoreSnapshot(snapshot)]));
