import {
  consistencyRanges,
  inclusionRanges,
  nodesOf,
  proveConsistency,
  proveInclusion,
  rootAt,
} from "@tiltas/ledger";
import { type Queryable, readNodes } from "./stored-tree.ts";

/** The root of the first `size` leaves, out of one query for O(log size) rows. Throws TreeError beyond the tree. */
export const readRoot = async (db: Queryable, size: bigint): Promise<Uint8Array> =>
  rootAt(await readNodes(db, nodesOf({ start: 0n, end: size })), size);

/** An inclusion proof (RFC 6962 section 2.1.1) out of one query. Throws TreeError beyond the tree. */
export const readInclusion = async (
  db: Queryable,
  index: bigint,
  size: bigint,
): Promise<readonly Uint8Array[]> =>
  proveInclusion(await readNodes(db, inclusionRanges(index, size).flatMap(nodesOf)), index, size);

/** A consistency proof (RFC 6962 section 2.1.2) out of one query. Throws TreeError beyond the tree. */
export const readConsistency = async (
  db: Queryable,
  first: bigint,
  second: bigint,
): Promise<readonly Uint8Array[]> =>
  proveConsistency(
    await readNodes(db, consistencyRanges(first, second).flatMap(nodesOf)),
    first,
    second,
  );
