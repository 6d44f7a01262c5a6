import { canonicalBytes, findCanonicalFault } from "@tiltas/ledger";
import type { CommitmentSnapshot } from "@tiltas/workflows";
import { birthColumnsOf, contentColumnsOf, standingOf } from "../write/rows/commitment-columns.ts";
import type { StoredCommitment } from "./stored-stream.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A snapshot's history lists node ids in no fixed order (20-architecture, XState on a server). */
const inOrder = (snapshot: unknown): unknown => {
  if (!isObject(snapshot) || !isObject(snapshot["history"])) return snapshot;
  const history = Object.entries(snapshot["history"]).map(([key, nodes]) => [
    key,
    Array.isArray(nodes) ? nodes.map((node: unknown) => JSON.stringify(node)).toSorted() : nodes,
  ]);
  return { ...snapshot, history: Object.fromEntries(history) as unknown };
};

/** Whether a stored value is what the fold gives; what has no canonical form was not written by the engine. */
const isSame = (folded: unknown, stored: unknown): boolean => {
  const found = inOrder(stored);
  return (
    findCanonicalFault(found) === undefined &&
    Buffer.from(canonicalBytes(inOrder(folded))).equals(canonicalBytes(found))
  );
};

const expectedRow = (snapshot: CommitmentSnapshot): Readonly<Record<string, unknown>> => ({
  ...birthColumnsOf(snapshot),
  ...contentColumnsOf(snapshot),
  ...standingOf(snapshot),
});

/** Invariant 1 of 10-domain: the row equals the fold of its entries, column by column. */
export const checkCommitmentRow = (
  stream: string,
  version: number,
  folded: CommitmentSnapshot,
  row: StoredCommitment,
): readonly EngineFinding[] =>
  Object.entries(expectedRow(folded))
    .filter(([column, value]) => !isSame(value, row[column]))
    .map(([column]) =>
      engineFinding("rowDiffers", stream, version, { column: `commitment.${column}` }),
    );
