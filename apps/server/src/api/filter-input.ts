import {
  codeSchema,
  commitmentStateSchema,
  countryCodeSchema,
  kindSchema,
  lineText,
  originSchema,
  stageSchema,
} from "@tiltas/domain";
import { z } from "zod";

/** What a list of commitments is filtered and sorted by. */
export const filterFields = {
  text: lineText(200).optional(),
  stages: z.array(stageSchema).max(4).optional(),
  states: z.array(commitmentStateSchema).max(16).optional(),
  frameworkCode: codeSchema.optional(),
  fundCode: codeSchema.optional(),
  kind: kindSchema.optional(),
  origin: originSchema.optional(),
  donor: countryCodeSchema.optional(),
  sort: z.enum(["changed", "reference", "amount", "neededBy"]).default("changed"),
  descending: z.boolean().default(true),
};
