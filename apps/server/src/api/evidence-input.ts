import { isoDateSchema, referenceSchema } from "@tiltas/domain";
import type { EvidenceScope } from "@tiltas/engine";
import { z } from "zod";
import { filterFields } from "./filter-input.ts";
import { given } from "./page-input.ts";

const { sort: _sort, descending: _descending, ...choosing } = filterFields;

const filterSchema = z
  .strictObject(choosing)
  .refine((filter) => Object.keys(given(filter)).length > 0, "must choose by something");

/** The most commitments that may be named one by one. */
const mostReferences = 100;

const scopes = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("everything") }),
  z.strictObject({
    kind: z.literal("commitment"),
    references: z.array(referenceSchema).min(1).max(mostReferences),
  }),
  z.strictObject({ kind: z.literal("filter"), filter: filterSchema }),
  z
    .strictObject({ kind: z.literal("period"), from: isoDateSchema, to: isoDateSchema })
    .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before from" }),
]);

/** The part of the ledger a bundle is asked for. */
export const evidenceScopeSchema = scopes.transform((scope): EvidenceScope => {
  switch (scope.kind) {
    case "everything":
    case "period":
      return scope;
    case "commitment":
      return { ...scope, references: [...new Set(scope.references)] };
    case "filter":
      return { kind: "filter", filter: given(scope.filter) };
    default:
      return scope satisfies never;
  }
});
