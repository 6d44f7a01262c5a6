import type { KielPackage } from "./kiel-package.ts";
import type { Remarks } from "./remarks.ts";
import type { Sources } from "./sources.ts";

export const kielSourceName = "Kiel Institute for the World Economy, Ukraine Support Tracker";

/** `rows 2–4, 7`: rows of a package mostly follow one another. */
const spans = (rows: readonly number[]): string => {
  const parts: [number, number][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] + 1 === row) last[1] = row;
    else parts.push([row, row]);
  }
  const written = parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${rows.length === 1 ? "row" : "rows"} ${written.join(", ")}`;
};

const valueSentence = ({ first, value }: KielPackage): string => {
  const given = first.known("givenValue");
  const currency = first.known("currency");
  if (given === undefined)
    return value === undefined ? "" : `Value estimated by the source: EUR ${value}.`;
  const written = `Value as given: ${currency === undefined ? "" : `${currency} `}${given}`;
  return value === undefined || currency === "EUR"
    ? `${written}.`
    : `${written}; converted by the source: EUR ${value}.`;
};

/** What the source says of the package, and where it says so: name, package, rows and links. */
export const justify = (
  pack: KielPackage,
  wording: string,
  sources: Sources,
  remarks: Remarks,
): string => {
  const official = pack.rows.some((row) => /^yes$/i.test(row.written("official")));
  const facts = [
    `Source: ${kielSourceName}, package ${pack.id}, ${spans(pack.rows.map(({ row }) => row))}.`,
    `Announced: ${wording}.`,
    valueSentence(pack),
    `Confirmed by an official source: ${official ? "yes" : "no"}.`,
    sources.spoken.length === 0 ? "" : `Named besides: ${sources.spoken.join("; ")}.`,
    sources.links.length === 0 ? "" : `Links: ${sources.links.join(" ")}`,
  ].filter((fact) => fact !== "");
  const footing = remarks.long(facts.join("\n"), 6500, pack.first.line);
  const told = new Set(
    pack.rows.map((row) => row.known("explanation")).filter((text) => text !== undefined),
  );
  const explanation = remarks.long([...told].join("\n\n"), 7990 - footing.length, pack.first.line);
  return explanation === "" ? footing : `${explanation}\n\n${footing}`;
};
