import { type EvidenceScope, referenceSchema } from "@tiltas/domain";
import { type Checkpoint, encodeHex } from "@tiltas/ledger";
import type { Ground } from "../ground.ts";
import { lookAlikes } from "../queries/look-alikes.ts";
import type { Queryable } from "../tree/stored-tree.ts";
import { unknownReferences } from "./chosen-commitments.ts";
import type {
  EvidenceAnswer,
  EvidenceFault,
  EvidenceMeasure,
  UnsignedBecause,
} from "./evidence.ts";
import { findEnding } from "./ending.ts";
import { readJudgingStreams } from "./judging-streams.ts";
import { entriesStatement, type ScopedEntries } from "./scoped-entries.ts";
import { askedStreams, judgedUntil, withStreams } from "./selection.ts";

/** A bundle before it is made: where it ends, what it holds. */
export type Plan = {
  readonly scope: EvidenceScope;
  readonly checkpoint: Checkpoint;
  readonly note: string;
  readonly signedAt: string;
  readonly entries: ScopedEntries;
  readonly measure: EvidenceMeasure;
};

const refuse = (fault: EvidenceFault) => ({ ok: false, fault }) as const;

// Where text sorts by its bytes anyway, naming the collation would keep the index from giving the order.
const selectOrder = `SELECT datcollate IN ('C', 'POSIX') AND datlocprovider = 'c' OR datlocprovider = 'b' AS by_bytes
  FROM pg_database WHERE datname = current_database()`;

const readByteOrder = async (db: Queryable): Promise<string> => {
  const { rows } = await db.query<{ by_bytes: boolean }>(selectOrder);
  return rows[0]?.by_bytes === true ? "" : ' COLLATE "C"';
};

const findUnknown = async (
  ground: Ground,
  db: Queryable,
  scope: EvidenceScope,
): Promise<EvidenceFault | undefined> => {
  if (scope.kind !== "commitment") return undefined;
  const { rows } = await db.query<{ reference: string }>(unknownReferences, [
    [...scope.references],
  ]);
  const unknown = rows[0]?.reference;
  if (unknown === undefined) return undefined;
  return {
    id: "referenceUnknown",
    reference: referenceSchema.parse(unknown),
    alike: await lookAlikes(ground, unknown),
  };
};

const scopedEntries = async (
  db: Queryable,
  scope: EvidenceScope,
  size: bigint,
): Promise<ScopedEntries> => {
  const byBytes = await readByteOrder(db);
  const asked = askedStreams(scope);
  if (asked === undefined) return { selection: undefined, size, byBytes };
  const judging = await readJudgingStreams(db, asked);
  return { selection: withStreams(asked, judging, judgedUntil(scope)), size, byBytes };
};

type Counted = Record<"entries" | "streams" | "commitments" | "asked", string> & {
  readonly bytes: string | null;
};

const count = async (db: Queryable, entries: ScopedEntries): Promise<Counted | undefined> => {
  const columns = `count(*) AS entries, count(*) FILTER (WHERE e.version = 1) AS streams,
    count(*) FILTER (WHERE e.version = 1 AND e.stream LIKE 'commitment/%') AS commitments,
    sum(octet_length(e.bytes)) AS bytes`;
  const { text, values } = entriesStatement(entries, { columns, order: "" });
  return (await db.query<Counted>(text, [...values])).rows[0];
};

const countUnsigned = async (db: Queryable, size: bigint): Promise<number> => {
  const { rows } = await db.query<{ count: string }>(
    `SELECT (SELECT count(*) FROM leaf WHERE index >= $1::bigint) + (SELECT count(*) FROM pending_leaf) AS count`,
    [String(size)],
  );
  return Number(rows[0]?.count ?? 0);
};

const holdsNothing = async (
  db: Queryable,
  scope: EvidenceScope,
  size: bigint,
): Promise<boolean> => {
  const selection = askedStreams(scope);
  const statement = entriesStatement(
    { selection, size, byBytes: "" },
    { columns: "1", order: "LIMIT 1" },
  );
  return (await db.query(statement.text, [...statement.values])).rows.length === 0;
};

const measureOf = async (
  db: Queryable,
  entries: ScopedEntries,
  { root }: Checkpoint,
  signedAt: string,
  because: UnsignedBecause,
): Promise<EvidenceMeasure> => {
  const counted = await count(db, entries);
  const unsigned = await countUnsigned(db, entries.size);
  return {
    entries: Number(counted?.entries ?? 0),
    streams: Number(counted?.streams ?? 0),
    commitments: Number(counted?.commitments ?? 0),
    entryBytes: Number(counted?.bytes ?? 0),
    size: Number(entries.size),
    root: encodeHex(root),
    signedAt,
    unsigned: unsigned === 0 ? null : { entries: unsigned, because },
  };
};

/**
 * Plans a bundle from the moment the connection is in, up to a checkpoint. `because` tells why what is recorded after
 * it is not under it, if there is such.
 */
export const planBundle = async (
  ground: Ground,
  db: Queryable,
  scope: EvidenceScope,
  { because, cosigned }: { readonly because: UnsignedBecause; readonly cosigned?: string },
): Promise<EvidenceAnswer<Plan>> => {
  const ending = await findEnding(db, cosigned);
  if ("id" in ending) return refuse(ending);
  const unknown = await findUnknown(ground, db, scope);
  if (unknown !== undefined) return refuse(unknown);
  const { checkpoint, signedAt } = ending;
  if (await holdsNothing(db, scope, checkpoint.size)) return refuse({ id: "nothingInScope" });
  const entries = await scopedEntries(db, scope, checkpoint.size);
  const measure = await measureOf(db, entries, checkpoint, signedAt, because);
  return { ok: true, found: { scope, ...ending, entries, measure } };
};
