import {
  codeSchema,
  commitmentStateSchema,
  countryCodeSchema,
  isoDateSchema,
  kindSchema,
  lineText,
  originSchema,
  personIdSchema,
  stageSchema,
} from "@tiltas/domain";
import { calendars, type PositionFilter, type SampleQuery } from "@tiltas/engine";
import { z } from "zod";
import { given, pageFields } from "./page-input.ts";

export const leafIndexSchema = z.int().min(0);

const scopeFields = {
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
  frameworkCode: codeSchema.optional(),
  kind: kindSchema.optional(),
  knownAt: leafIndexSchema.optional(),
};

const separationFields = { ...scopeFields, person: personIdSchema.optional() };
export const separationInput = z.strictObject(separationFields);
export const separationRowsInput = z.strictObject({ ...separationFields, ...pageFields });

export const conformanceInput = z.strictObject({
  ...scopeFields,
  calendar: z.enum(calendars).default("LT"),
  rareBelowPercent: z.int().min(1).max(50).default(5),
});

const actionSchema = z
  .string()
  .regex(/^[a-z]{1,20}\.[A-Za-z]{1,20}$/, "must be an event such as approval.grant");
const variantSchema = z
  .string()
  .regex(/^[A-Za-z]{1,30}(-[A-Za-z]{1,30}){0,199}$/, "must be states such as draft-underReview");
const pathFields = { ...scopeFields, ...pageFields };

export const pathCommitmentsInput = z.union([
  z.strictObject({ ...pathFields, variant: variantSchema }),
  z.strictObject({
    ...pathFields,
    fromState: commitmentStateSchema,
    toState: commitmentStateSchema,
    event: actionSchema.optional(),
  }),
]);

const positionFields = {
  date: isoDateSchema,
  knownAt: leafIndexSchema.optional(),
  origin: originSchema,
  donor: countryCodeSchema.optional(),
  stages: z.array(stageSchema).min(1).max(4).optional(),
  kinds: z.array(kindSchema).min(1).max(6).optional(),
  /** Empty for money of no fund, or no framework. */
  fundCode: z.union([codeSchema, z.literal("")]).optional(),
  frameworkCode: z.union([codeSchema, z.literal("")]).optional(),
  committedYear: z.int().min(1990).max(2199).optional(),
};
export const positionInput = z.strictObject(positionFields);
export const positionPageInput = z.strictObject({ ...positionFields, ...pageFields });

export const fundReportInput = z.strictObject({
  date: isoDateSchema,
  knownAt: leafIndexSchema.optional(),
  origin: originSchema,
  donor: countryCodeSchema.optional(),
});

const sampleFields = {
  ...positionFields,
  seed: lineText(200),
  size: z.int().min(1).max(5000).optional(),
  /** Euro. */
  interval: z
    .string()
    .regex(/^(?!0\.00$)(0|[1-9]\d{0,14})\.\d{2}$/, "must be euro with two decimals, above zero")
    .optional(),
};
export const sampleInput = z
  .strictObject(sampleFields)
  .refine(({ size, interval }) => (size === undefined) !== (interval === undefined), {
    path: ["size"],
    message: "give either a size or an interval",
  });

/** The engine's query: the fields of an input without the undefined ones. */
export const sampleQueryOf = (input: z.infer<typeof sampleInput>): SampleQuery => {
  const { size, interval, seed, ...filter } = input;
  const asked: PositionFilter = given(filter);
  return size === undefined
    ? { ...asked, seed, interval: interval ?? "" }
    : { ...asked, seed, size };
};
