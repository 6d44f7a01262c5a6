import { type Reference, referenceSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { editDistance } from "./edit-distance.ts";
import { textMatches } from "./list-filter.ts";
import { findTextQuery } from "./text-search.ts";

type Alike = { readonly reference: Reference; readonly title: string };

const most = 5;
const alphabet = "0123456789";

/** The text and every reference one change of a digit, a missing or doubled digit, or a swap away; nothing that is no reference. */
const slipsOf = (typed: string): readonly string[] => {
  const slips = new Set([typed]);
  for (let at = 0; at <= typed.length; at += 1) {
    const [before, after] = [typed.slice(0, at), typed.slice(at)];
    slips.add(before + after.slice(1));
    slips.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const digit of alphabet)
      slips.add(before + digit + after).add(before + digit + after.slice(1));
  }
  return [...slips].filter((slip) => referenceSchema.safeParse(slip).success);
};

/** `lt 2024 7` as `LT-2024-0007`; undefined for a text with no donor, year and number in it. */
const findReference = (text: string): string | undefined => {
  const found = /^([A-Z]{2})\D{0,3}(\d{4})\D{1,3}(\d{1,8})$/.exec(text);
  return found === null
    ? undefined
    : `${found[1]}-${found[2]}-${(found[3] ?? "").padStart(4, "0")}`;
};

/** At most five commitments whose references look like a text, the nearest first; never an error, whatever the text. */
export const lookAlikes = async (
  { pool }: Ground,
  reference: string,
): Promise<readonly Alike[]> => {
  const typed = reference.slice(0, 40).normalize("NFKC").trim().toUpperCase();
  const meant = findReference(typed) ?? typed;
  const { rows } = await pool.query<{ reference: string; title: string }>(
    `(SELECT reference, title FROM commitment WHERE reference = ANY($1::text[]))
      UNION
     (SELECT reference, title FROM commitment c WHERE ${textMatches("$2")}
       ORDER BY c.changed_at DESC LIMIT 50)`,
    [slipsOf(meant), findTextQuery(typed) ?? ""],
  );
  return rows
    .map((row) => ({ reference: referenceSchema.parse(row.reference), title: row.title }))
    .toSorted(
      (a, b) =>
        editDistance(meant, a.reference) - editDistance(meant, b.reference) ||
        a.reference.localeCompare(b.reference),
    )
    .slice(0, most);
};
