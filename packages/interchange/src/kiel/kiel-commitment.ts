import { decimal, type Sourcing, streamEvents } from "@tiltas/domain";
import type { ImportedCommitment } from "../preview.ts";
import type { Problem } from "../problem.ts";
import { fitLine } from "../text/fit-text.ts";
import type { Announcement } from "./announcement.ts";
import { arrivesAs } from "./arrival.ts";
import { justify, kielSourceName } from "./justification.ts";
import type { KielLine } from "./kiel.lines.ts";
import { readLine } from "./kiel.lines.ts";
import type { KielPackage } from "./kiel-package.ts";
import type { Remarks } from "./remarks.ts";
import { collectSources } from "./sources.ts";

/** What is not in the file: when it was fetched, as a person would say it. */
export type Retrieval = { readonly retrieved: string };

const sourcingOf = ({ kind, rows }: KielPackage): Sourcing => {
  const says = (column: "specificType" | "explanation" | "item", word: RegExp): boolean =>
    rows.some((row) => word.test(row.known(column) ?? ""));
  if (kind === "financial" || says("specificType", /grant|loan|guarantee/i)) return "contribution";
  const bought = /\b(?:purchas|procur|bought|buy)/i;
  return says("explanation", bought) || says("item", bought) ? "purchase" : "stock";
};

const attribution = /^According to (?:the )?"?Sources? of Aid \d(?: and \d)?"?,?\s+/i;

const titleOf = ({ id, first, rows }: KielPackage, remarks: Remarks): string => {
  const [item, ...more] = rows
    .map((row) => row.known("item"))
    .filter((named) => named !== undefined);
  if (item !== undefined)
    return remarks.line(
      more.length === 0 ? item : `${item} and ${more.length} more`,
      200,
      first.line,
    );
  const told = first.known("explanation")?.replace(attribution, "");
  return fitLine(told || first.known("specificType") || `Package ${id}`, 120).text;
};

const shareOf = (donor: string, lines: readonly KielLine[]) => {
  const amounts = lines
    .map(({ line }) => line.totalValue?.amount)
    .filter((cents) => cents !== undefined);
  const amount = decimal.fixed(decimal.sum(amounts), 2);
  if (decimal.isZero(amount)) return [];
  return [{ shareId: "S1", donor, amount: { amount, currency: "EUR" }, state: "firm" as const }];
};

/**
 * A package as the commitment it is imported as; a problem where the domain would not take it.
 * @param toCents rounds the donor's values in the order of the file, so that their sum is to the cent
 */
export const toCommitment = (
  pack: KielPackage,
  { day, wording }: Announcement,
  toCents: (exact: string) => string,
  { retrieved }: Retrieval,
  remarks: Remarks,
): { readonly commitment: ImportedCommitment } | { readonly problem: Problem } => {
  const lines = pack.rows.map((row, index) =>
    readLine(
      row,
      `L${index + 1}`,
      row.value === undefined ? undefined : toCents(row.value),
      remarks,
    ),
  );
  const sources = collectSources(pack, remarks);
  if (pack.rows.some(({ kind }) => kind !== undefined && kind !== pack.kind))
    remarks.note("typesDiffer", pack.first.line, `The rows differ in type; ${pack.kind} is taken.`);
  const parsed = streamEvents["commitment.import"].safeParse({
    content: {
      title: titleOf(pack, remarks),
      justification: justify(pack, wording, sources, remarks),
      kind: pack.kind,
      sourcing: sourcingOf(pack),
      classification: "public",
      donor: pack.donor.code,
      recipient: "UA",
      destinations: [],
      lines: lines.map(({ line }) => line),
      shares: shareOf(pack.donor.code, lines),
      requiredDocuments: [],
    },
    source: {
      name: kielSourceName,
      retrieved,
      packageId: pack.id,
      rows: pack.rows.map(({ row }) => row),
      announced: wording,
      links: sources.links,
      ...(pack.value === undefined ? {} : { exactValueEur: pack.value }),
    },
    arrivesAs: arrivesAs(pack, lines, remarks),
    delivered: lines.flatMap(({ line, delivered }) =>
      delivered === undefined ? [] : [{ lineId: line.lineId, units: delivered }],
    ),
    approvedOn: day,
  });
  if (parsed.success) return { commitment: parsed.data };
  const [issue] = parsed.error.issues;
  const reason = `Package ${pack.id}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is not allowed"}.`;
  return { problem: { id: "notAllowed", line: pack.first.line, column: null, reason } };
};
