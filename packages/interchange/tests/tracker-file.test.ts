import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decimal } from "@tiltas/domain";
import { expect, test } from "vitest";
import { previewKiel } from "../src/index.ts";

const root = resolve(import.meta.dirname, "..", "..", "..");
const name = "ukraine-support-tracker-baltics-czechia-iceland.csv";
const file = join(root, "..", "shared", "data", "kiel", name);
const skip = !existsSync(file);
const unlessAbsent = skip
  ? ` (skipped: ${join("..", "shared", "data", "kiel", name)} is not here)`
  : "";
const read = () => previewKiel(readFileSync(file));

test(`the tracker's five donors come out to the cent${unlessAbsent}`, { skip }, () => {
  const { rows, lines, commitments, donors, problems } = read();
  expect({ rows, lines, commitments: commitments.length, problems }).toEqual({
    rows: 232,
    lines: 232,
    commitments: 120,
    problems: [],
  });
  expect(donors).toEqual([
    { donor: "CZ", name: "Czech Republic", commitments: 37, total: "935575174.71" },
    { donor: "EE", name: "Estonia", commitments: 15, total: "431394300.00" },
    { donor: "IS", name: "Iceland", commitments: 19, total: "29585704.97" },
    { donor: "LV", name: "Latvia", commitments: 20, total: "400158735.48" },
    { donor: "LT", name: "Lithuania", commitments: 29, total: "582000000.00" },
  ]);
});

test(
  `shares and line values of the tracker's packages add up to the donors' totals${unlessAbsent}`,
  { skip },
  () => {
    const { commitments, donors } = read();
    for (const { donor, total } of donors) {
      const theirs = commitments.filter(({ content }) => content.donor === donor);
      const shares = theirs.flatMap(({ content }) =>
        content.shares.map(({ amount }) => amount.amount),
      );
      const values = theirs.flatMap(({ content }) =>
        content.lines.map(({ totalValue }) => totalValue?.amount ?? "0"),
      );
      expect(decimal.fixed(decimal.sum(shares), 2)).toBe(total);
      expect(decimal.fixed(decimal.sum(values), 2)).toBe(total);
    }
  },
);

test(`every row of the tracker is in exactly one commitment${unlessAbsent}`, { skip }, () => {
  const rows = read().commitments.flatMap(({ source }) => source.rows);
  expect(rows.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 232 }, (_, index) => index + 2),
  );
});

test(`the tracker's oddities arrive as the rules say${unlessAbsent}`, { skip }, () => {
  const arrivals = new Map(
    read().commitments.map(({ source, arrivesAs, approvedOn }) => [
      source.packageId,
      [arrivesAs, approvedOn],
    ]),
  );
  expect(
    Object.fromEntries(
      ["CZM2", "CZM8", "CZM14", "CZM18", "CZM22", "EEM1", "LTF1", "LTM10", "LTM15"].map((id) => [
        id,
        arrivals.get(id),
      ]),
    ),
  ).toEqual({
    CZM2: ["delivered", "2022-02-26"],
    CZM8: ["delivered", "2023-05-31"],
    CZM14: ["delivered", "2022-04-30"],
    CZM18: ["partlyDelivered", "2022-10-05"],
    CZM22: ["delivered", "2023-01-09"],
    EEM1: ["delivered", "2022-06-07"],
    LTF1: ["approved", "2022-03-07"],
    LTM10: ["delivered", "2022-10-11"],
    LTM15: ["partlyDelivered", "2023-01-19"],
  });
});
