import { type EvidenceScope, evidenceScopeSchema } from "@tiltas/domain";
import { type FieldProblem, fieldProblems } from "../api/field-problems.ts";

type Read =
  | { readonly ok: true; readonly scope: EvidenceScope }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const lists = ["stages", "states"];

/** Fields of a query: each once, but those that are lists as often as they have elements. */
const fieldsOf = (query: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      const [first = ""] = values;
      return [name, lists.includes(name) || values.length > 1 ? values : first];
    }),
  );

const commitment = /^commitment\/([^/]{1,4000})$/;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (thrown instanceof URIError) return text;
    throw thrown;
  }
};

/** What an address asks for, before any of it is believed; undefined when there is no such address. */
const findAsked = (place: string, query: URLSearchParams): object | undefined => {
  const fields = fieldsOf(query);
  if (place === "everything") return { ...fields, kind: "everything" };
  if (place === "period") return { ...fields, kind: "period" };
  if (place === "filter") return { kind: "filter", filter: fields };
  const references = commitment.exec(place)?.[1];
  if (references === undefined) return undefined;
  return { ...fields, kind: "commitment", references: decode(references).split(",") };
};

/** The field as the address has it: what a filter's are called there, and one reference for all. */
const asInAddress = ({ path, message }: FieldProblem): FieldProblem => ({
  path: path.replace(/^filter\./, "").replace(/^references\.\d+$/, "reference"),
  message,
});

/** Reads what stands after `/evidence/`: `commitment/LT-2024-0007`, `period` with days, `filter` with fields, `everything`. */
export const findScope = (place: string, query: URLSearchParams): Read | undefined => {
  const asked = findAsked(place, query);
  if (asked === undefined) return undefined;
  // The path says the kind; a field of that name would be overlooked.
  if (place !== "filter" && query.has("kind"))
    return { ok: false, problems: [{ path: "kind", message: "is not a known field" }] };
  const parsed = evidenceScopeSchema.safeParse(asked);
  return parsed.success
    ? { ok: true, scope: parsed.data }
    : { ok: false, problems: fieldProblems(parsed.error).map(asInAddress) };
};
