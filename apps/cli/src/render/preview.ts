import type { Preview } from "@tiltas/interchange";
import { blocks, counted, inGroups, renderPairs, renderTable } from "./table.ts";

/** A preview as programs read it. */
export const previewJson = ({ rows, commitments, lines, donors, problems, notes }: Preview) => ({
  rows,
  commitments: commitments.length,
  lines,
  donors,
  problems,
  notes,
});

const renderDonors = (donors: Preview["donors"]): string =>
  donors.length === 0
    ? ""
    : renderTable(
        [
          { title: "Donor" },
          { title: "Name" },
          { title: "Commitments", align: "right" },
          { title: "Total EUR", align: "right" },
        ],
        donors.map(({ donor, name, commitments, total }) => [
          donor,
          name,
          inGroups(commitments),
          inGroups(total),
        ]),
      );

/** Problems as a table, each with its line and column. */
export const renderProblems = (problems: Preview["problems"]): string => {
  if (problems.length === 0) return "No problems.";
  return blocks(
    `${counted(problems.length, "problem", "problems")}:`,
    renderTable(
      [{ title: "Line", align: "right" }, { title: "Column" }, { title: "Reason" }],
      problems.map(({ line, column, reason }) => [String(line), column ?? "–", reason]),
    ),
  );
};

const renderNotes = (notes: Preview["notes"]): string =>
  notes.length === 0
    ? ""
    : blocks(
        `${counted(notes.length, "note", "notes")}:`,
        renderTable(
          [{ title: "Line", align: "right" }, { title: "Package" }, { title: "Note" }],
          notes.map(({ line, packageId, text }) => [String(line), packageId ?? "–", text]),
        ),
      );

/** A preview as people read it. */
export const renderPreview = (preview: Preview): string =>
  blocks(
    renderPairs([
      ["Rows", inGroups(preview.rows)],
      ["Commitments", inGroups(preview.commitments.length)],
      ["Lines", inGroups(preview.lines)],
    ]),
    renderDonors(preview.donors),
    renderNotes(preview.notes),
    renderProblems(preview.problems),
  );
