import { decimal } from "@tiltas/domain";
import { readTable, type TableRow } from "../csv/table.ts";
import type { DonorTotal, ImportedCommitment, Preview } from "../preview.ts";
import type { Note, Problem } from "../problem.ts";
import { decodeText } from "../text/decode-text.ts";
import { fitLine } from "../text/fit-text.ts";
import { remembered } from "../text/remembered.ts";
import { findAnnouncedDay } from "./announced-day.ts";
import { findAnnouncement, findLatestDay } from "./announcement.ts";
import { centsInTurn } from "./cents.ts";
import { type Retrieval, toCommitment } from "./kiel-commitment.ts";
import { type KielColumn, kielColumns } from "./kiel.columns.ts";
import { groupRows, type KielPackage, readPackage } from "./kiel-package.ts";
import { problemIn, readKielRow } from "./kiel-row.ts";
import { findKnownText } from "./known-text.ts";
import { remarksOn } from "./remarks.ts";

type Sums = Map<string, { total: DonorTotal; toCents: (exact: string) => string }>;

const readPackages = (
  rows: readonly TableRow<KielColumn>[],
  problems: Problem[],
): KielPackage[] => {
  const knownText = remembered(findKnownText);
  const read = rows.map((row) => readKielRow(row, knownText));
  problems.push(...read.flatMap((row) => row.problems));
  const broken = new Set(
    read.filter((row) => row.problems.length > 0).map((row) => row.row.packageId),
  );
  const packages: KielPackage[] = [];
  for (const [id, group] of groupRows(read.map(({ row }) => row))) {
    if (broken.has(id)) continue;
    const pack = readPackage(group);
    if ("problems" in pack) problems.push(...pack.problems);
    else packages.push(pack);
  }
  return packages;
};

const sumOf = (sums: Sums, { code, name }: KielPackage["donor"]) => {
  const known = sums.get(code);
  if (known !== undefined) return known;
  const begun = {
    total: { donor: code, name, commitments: 0, total: "0.00" },
    toCents: centsInTurn(),
  };
  sums.set(code, begun);
  return begun;
};

const addTo = (total: DonorTotal, { content }: ImportedCommitment): DonorTotal => ({
  ...total,
  commitments: total.commitments + 1,
  total: decimal.fixed(
    decimal.sum([total.total, ...content.shares.map(({ amount }) => amount.amount)]),
    2,
  ),
});

const fileNotes = (unread: readonly string[]): Note[] => {
  if (unread.length === 0) return [];
  const text = fitLine(`Columns not read: ${unread.join(", ")}.`, 500).text;
  return [{ id: "columnsNotRead", line: 1, packageId: null, text }];
};

const byLine = (a: { readonly line: number }, b: { readonly line: number }): number =>
  a.line - b.line;

/**
 * Reads a CSV file of the Kiel Institute's Ukraine Support Tracker (sheet of bilateral assistance; UTF-8 or UTF-16) and
 * says what it holds. Whatever is wrong with the file is in `problems`; nothing is thrown. Decision 0050 has the rules.
 */
export const previewKiel = (
  bytes: Uint8Array,
  retrieval: Retrieval = { retrieved: "not stated" },
): Preview => {
  const nothing = {
    profile: "kiel",
    rows: 0,
    lines: 0,
    commitments: [],
    donors: [],
    notes: [],
  } as const;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ...nothing, problems: [decoded.problem] };
  const table = readTable(decoded.text, kielColumns);
  const problems: Problem[] = [...table.problems];
  const packages = readPackages(table.rows, problems);
  const readDay = remembered(findAnnouncedDay);
  const latest = findLatestDay(packages, readDay);
  const sums: Sums = new Map();
  const notes = fileNotes(table.unread);
  const commitments: ImportedCommitment[] = [];

  for (const pack of packages) {
    const remarks = remarksOn(pack.id);
    const announcement = findAnnouncement(pack, readDay, latest, remarks);
    if (announcement === undefined) {
      const reason = `Neither package ${pack.id} nor any other gives a day of announcement.`;
      problems.push(problemIn(pack.first.line, "announced", "noDay", reason));
      continue;
    }
    const sum = sumOf(sums, pack.donor);
    const made = toCommitment(pack, announcement, sum.toCents, retrieval, remarks);
    if ("problem" in made) {
      problems.push(made.problem);
      continue;
    }
    notes.push(...remarks.notes);
    commitments.push(made.commitment);
    sum.total = addTo(sum.total, made.commitment);
  }
  return {
    profile: "kiel",
    rows: table.count,
    lines: commitments.reduce((count, { content }) => count + content.lines.length, 0),
    commitments,
    donors: [...sums.values()].map(({ total }) => total).filter(({ commitments: n }) => n > 0),
    problems: problems.toSorted(byLine),
    notes: notes.toSorted(byLine),
  };
};
