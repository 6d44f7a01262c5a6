import type { Kind } from "@tiltas/domain";
import type { TableRow } from "../csv/table.ts";
import type { Problem, ProblemId } from "../problem.ts";
import { type Donor, findDonor } from "./donors.ts";
import { type KielColumn, kielColumns } from "./kiel.columns.ts";
import { findNumber, isKeepable } from "./numbers.ts";

export type KielRow = {
  readonly line: number;
  readonly row: number;
  readonly packageId: string;
  readonly donor: Donor | undefined;
  readonly kind: Kind | undefined;
  /** Exact euro; undefined where the row says none. */
  readonly value: string | undefined;
  readonly deliveredValue: string | undefined;
  /** As written, blanks trimmed. */
  readonly written: (column: KielColumn) => string;
  /** What a cell says; undefined where the tracker writes that it does not know. */
  readonly known: (column: KielColumn) => string | undefined;
};

const kinds: ReadonlyMap<string, Kind> = new Map([
  ["military", "military"],
  ["humanitarian", "humanitarian"],
  ["financial", "financial"],
]);

/** A problem of one cell. */
export const problemIn = (
  line: number,
  column: KielColumn,
  id: ProblemId,
  reason: string,
): Problem => ({ id, line, column: kielColumns[column].header, reason });

const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** Reads a row's cells; what is wrong with any of them is in `problems`, and the row is of no use then. */
export const readKielRow = (
  row: TableRow<KielColumn>,
  knownText: (cell: string) => string | undefined,
): { readonly row: KielRow; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const complain = (column: KielColumn, id: ProblemId, reason: string): void =>
    void problems.push(problemIn(row.line, column, id, reason));
  const known = (column: KielColumn): string | undefined => knownText(row.cell(column));

  const packageId = known("packageId") ?? "";
  if (packageId === "") complain("packageId", "missing", "The row names no package.");
  if (packageId.length > 40)
    complain("packageId", "tooLong", "A package's ID has at most 40 characters.");

  const donorName = known("donor");
  const donor = donorName === undefined ? undefined : findDonor(donorName);
  if (donorName !== undefined && donor === undefined)
    complain("donor", "unknownDonor", `${quote(donorName)} is not a donor of the tracker.`);

  const type = known("type");
  const kind = type === undefined ? undefined : kinds.get(type.toLowerCase());
  if (type !== undefined && kind === undefined)
    complain("type", "unknownType", `${quote(type)} is not Military, Humanitarian or Financial.`);

  const amount = known("value");
  const value = amount === undefined ? undefined : findNumber(amount);
  if (amount !== undefined && value === undefined)
    complain("value", "notANumber", `${quote(amount)} is not a plain number such as 15500000.25.`);
  if (value !== undefined && !isKeepable(value))
    complain("value", "tooLarge", `${quote(value)} is more euro than can be kept.`);

  const delivered = known("deliveredValue");
  const deliveredValue = delivered === undefined ? undefined : findNumber(delivered);
  const written = (column: KielColumn): string => row.cell(column).trim();
  const { line, row: number } = row;
  return {
    row: { line, row: number, packageId, donor, kind, value, deliveredValue, written, known },
    problems,
  };
};
