import { decimal, type Kind } from "@tiltas/domain";
import type { Problem } from "../problem.ts";
import type { Donor } from "./donors.ts";
import { type KielRow, problemIn } from "./kiel-row.ts";

/** The rows of one ID: one commitment. Sums are exact euro, undefined where no row gives an amount. */
export type KielPackage = {
  readonly id: string;
  readonly first: KielRow;
  readonly rows: readonly [KielRow, ...KielRow[]];
  readonly donor: Donor;
  readonly kind: Kind;
  readonly value: string | undefined;
  readonly deliveredValue: string | undefined;
};

/** As many lines as a commitment may have. */
const mostLines = 200;

const sum = (amounts: readonly (string | undefined)[]): string | undefined => {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : decimal.sum(known);
};

/** Groups rows by their ID, in the order in which the file first names it. */
export const groupRows = (
  rows: readonly KielRow[],
): ReadonlyMap<string, readonly [KielRow, ...KielRow[]]> => {
  const groups = new Map<string, [KielRow, ...KielRow[]]>();
  for (const row of rows) {
    const group = groups.get(row.packageId);
    if (group === undefined) groups.set(row.packageId, [row]);
    else group.push(row);
  }
  return groups;
};

/** The package its rows make: later rows repeat what the first ones say or leave it out. */
export const readPackage = (
  rows: readonly [KielRow, ...KielRow[]],
): KielPackage | { readonly problems: readonly Problem[] } => {
  const [first] = rows;
  const problems: Problem[] = [];
  const donor = rows.find((row) => row.donor !== undefined)?.donor;
  const kind = rows.find((row) => row.kind !== undefined)?.kind;
  if (donor === undefined)
    problems.push(problemIn(first.line, "donor", "missing", "The package names no donor."));
  if (kind === undefined)
    problems.push(problemIn(first.line, "type", "missing", "The package has no type of aid."));
  const stranger = rows.find((row) => row.donor !== undefined && row.donor.code !== donor?.code);
  if (stranger !== undefined) {
    const reason = `Package ${first.packageId} is ${donor?.name ?? ""}'s in its first row, ${stranger.donor?.name ?? ""}'s here.`;
    problems.push(problemIn(stranger.line, "donor", "donorsDiffer", reason));
  }
  if (rows.length > mostLines) {
    const reason = `Package ${first.packageId} has ${rows.length} rows; a commitment has at most ${mostLines} lines.`;
    problems.push(problemIn(first.line, "packageId", "tooManyRows", reason));
  }
  if (donor === undefined || kind === undefined || problems.length > 0) return { problems };
  return {
    id: first.packageId,
    first,
    rows,
    donor,
    kind,
    value: sum(rows.map((row) => row.value)),
    deliveredValue: sum(rows.map((row) => row.deliveredValue)),
  };
};
