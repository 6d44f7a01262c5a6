import { z } from "zod";
import { type IsoDate, isoDateSchema } from "./calendar.ts";
import { type Reference, referenceSchema } from "./reference.ts";
import { codeSchema, countryCodeSchema, lineText } from "./text.ts";
import {
  type CommitmentState,
  commitmentStateSchema,
  type Kind,
  kindSchema,
  type Origin,
  originSchema,
  type Stage,
  stageSchema,
} from "./vocabulary.ts";

/** What commitments are chosen by, field by field. */
export const choosingFields = {
  text: lineText(200).optional(),
  stages: z.array(stageSchema).max(4).optional(),
  states: z.array(commitmentStateSchema).max(16).optional(),
  frameworkCode: codeSchema.optional(),
  fundCode: codeSchema.optional(),
  kind: kindSchema.optional(),
  origin: originSchema.optional(),
  donor: countryCodeSchema.optional(),
};

/** What commitments are chosen by; all that is given must hold. */
export type EvidenceFilter = {
  readonly text?: string;
  readonly stages?: readonly Stage[];
  readonly states?: readonly CommitmentState[];
  readonly frameworkCode?: string;
  readonly fundCode?: string;
  readonly kind?: Kind;
  readonly origin?: Origin;
  readonly donor?: string;
};

/** The part of the ledger a bundle carries; a period's days are the ministry's, both included. */
export type EvidenceScope =
  | { readonly kind: "everything" }
  | { readonly kind: "commitment"; readonly references: readonly Reference[] }
  | { readonly kind: "filter"; readonly filter: EvidenceFilter }
  | { readonly kind: "period"; readonly from: IsoDate; readonly to: IsoDate };

type Choosing = z.infer<z.ZodObject<typeof choosingFields>>;

/** Guarantee: no field of the answer is present with the value undefined. */
const givenFields = (filter: Choosing): EvidenceFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as EvidenceFilter;

const filterSchema = z
  .strictObject(choosingFields)
  .transform(givenFields)
  .refine((filter) => Object.keys(filter).length > 0, "must choose by something");

/** The most commitments that may be named one by one. */
const mostReferences = 100;

const namedSchema = z
  .array(referenceSchema)
  .min(1, "must name at least one")
  .max(mostReferences, `must name at most ${mostReferences}`)
  .transform((references) => [...new Set(references)]);

/** A scope as anyone asks for it: throws a ZodError that names the field. */
export const evidenceScopeSchema: z.ZodType<EvidenceScope> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("everything") }),
  z.strictObject({ kind: z.literal("commitment"), references: namedSchema }),
  z.strictObject({ kind: z.literal("filter"), filter: filterSchema }),
  z
    .strictObject({ kind: z.literal("period"), from: isoDateSchema, to: isoDateSchema })
    .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before from" }),
]);
