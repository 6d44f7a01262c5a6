import type { EvidenceFilter, Reference } from "@tiltas/domain";
import { conditionsOf } from "../queries/list-filter.ts";
import type { Parameters } from "../queries/parameters.ts";

/** SQL of the ids of commitments a filter matches, or a list of references names. */
export const chosenCommitments = (
  by: { readonly filter: EvidenceFilter } | { readonly references: readonly Reference[] },
  sql: Parameters,
): string => {
  const conditions =
    "filter" in by
      ? conditionsOf({ ...by.filter, sort: "reference", descending: false }, sql)
      : [`c.reference = ANY(${sql.place([...by.references])}::text[])`];
  const where = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  return `SELECT c.id FROM commitment c${where}`;
};

/** The references of a list that no commitment has. */
export const unknownReferences = `
  SELECT asked.reference FROM unnest($1::text[]) WITH ORDINALITY AS asked(reference, place)
   WHERE NOT EXISTS (SELECT FROM commitment c WHERE c.reference = asked.reference) ORDER BY asked.place`;
