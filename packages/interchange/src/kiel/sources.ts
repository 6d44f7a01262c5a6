import type { KielColumn } from "./kiel.columns.ts";
import type { KielPackage } from "./kiel-package.ts";
import type { Remarks } from "./remarks.ts";
import { fitLine } from "../text/fit-text.ts";

const sourceColumns: readonly KielColumn[] = [
  "source1",
  "source2",
  "source3",
  "source4",
  "deliverySource",
];
const mostLinks = 10;
const longestLink = 500;

/** What a package names as its sources: web addresses, and anything else as text. */
export type Sources = { readonly links: string[]; readonly spoken: readonly string[] };

/** Collects a package's sources, each once; a link that is too long is left out, since half of one leads nowhere. */
export const collectSources = ({ first, rows }: KielPackage, remarks: Remarks): Sources => {
  const named = rows
    .flatMap((row) => sourceColumns.map(row.known))
    .filter((text) => text !== undefined);
  const links = new Set<string>();
  const spoken = new Set<string>();
  for (const text of named) {
    // Only web addresses become links: a screen may offer them to be followed.
    if (!/^https?:\/\/\S+$/i.test(text)) spoken.add(fitLine(text, 300).text);
    else if (text.length <= longestLink) links.add(text);
    else
      remarks.note(
        "linkLeftOut",
        first.line,
        `A link of ${text.length} characters was left out: ${text.slice(0, 60)}…`,
      );
  }
  if (links.size > mostLinks)
    remarks.note(
      "linkLeftOut",
      first.line,
      `Of ${links.size} links the first ${mostLinks} are kept.`,
    );
  return { links: [...links].slice(0, mostLinks), spoken: [...spoken] };
};
