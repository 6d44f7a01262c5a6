import { type CommitmentId, type Reference, referenceSchema } from "@tiltas/domain";
import { type CommitmentSnapshot, restoreSnapshot } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import type { CommitmentView } from "../views.ts";
import { type Standing, toCommitmentView } from "./commitment-view.ts";
import { leafCount } from "./leaf-head.ts";
import { namesIn } from "./names.ts";

type Row = {
  readonly snapshot: unknown;
  readonly version: number;
  readonly changed_at: string;
  readonly chain_hash: Buffer;
  readonly names: Record<string, string>;
  readonly leaf_index: string;
};

const statement = (column: "id" | "reference") => `
  SELECT c.snapshot, c.version, c.changed_at, c.chain_hash,
         ${namesIn("'commitment/' || c.id")} AS names, ${leafCount} AS leaf_index
    FROM commitment c WHERE c.${column} = $1`;

/** The snapshot as the row keeps it, and what stands beside it; undefined when there is no such commitment. */
export const findSnapshot = async (
  { pool }: Ground,
  key: Reference | CommitmentId,
): Promise<{ readonly snapshot: CommitmentSnapshot; readonly standing: Standing } | undefined> => {
  const column = referenceSchema.safeParse(key).success ? "reference" : "id";
  const { rows } = await pool.query<Row>({
    name: `commitment-by-${column}`,
    text: statement(column),
    values: [key],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const standing = {
    version: row.version,
    changedAt: row.changed_at,
    chainHash: row.chain_hash,
    names: row.names,
    leafIndex: Number(row.leaf_index),
  };
  return { snapshot: restoreSnapshot(row.snapshot), standing };
};

/** One commitment as it stands, by reference or id. */
export const findCommitment = async (
  ground: Ground,
  key: Reference | CommitmentId,
): Promise<CommitmentView | undefined> => {
  const found = await findSnapshot(ground, key);
  return found === undefined ? undefined : toCommitmentView(found.snapshot, found.standing);
};
