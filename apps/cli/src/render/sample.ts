import type { SampleReport } from "@tiltas/engine";
import { blocks, counted, inGroups, renderPairs, renderTable } from "./table.ts";

const mostListed = 20;

const withoutAmountOf = ({ withoutAmount: { count, rows } }: SampleReport): string => {
  if (count === 0) return "";
  const named = rows.slice(0, mostListed).map(({ reference }) => reference);
  const more = count > named.length ? ` and ${inGroups(count - named.length)} more` : "";
  return `Without an amount, so that no hit can fall on them: ${named.join(", ")}${more}`;
};

/** A sample as people read it: what it was drawn from, then what was chosen. */
export const renderSample = (report: SampleReport): string =>
  blocks(
    renderPairs([
      ["seed", report.seed],
      ["as at", `${report.date}, as known to the first ${inGroups(report.leafIndex)} entries`],
      [
        "population",
        `${counted(report.count, "commitment", "commitments")}, EUR ${inGroups(report.total)}`,
      ],
      ["interval", `EUR ${inGroups(report.interval)}`],
      ["start", `EUR ${inGroups(report.start)}`],
    ]),
    renderTable(
      [
        { title: "chosen" },
        { title: "EUR", align: "right" },
        { title: "hit at", align: "right" },
        { title: "" },
      ],
      [
        ...report.top.map(({ reference, amount, title }) => [
          reference,
          inGroups(amount),
          "always",
          title,
        ]),
        ...report.hits.map(({ reference, amount, hit, title }) => [
          reference,
          inGroups(amount),
          inGroups(hit ?? ""),
          title,
        ]),
      ],
    ),
    withoutAmountOf(report),
  );
