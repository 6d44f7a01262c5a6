import { choosingFields } from "@tiltas/domain";
import { z } from "zod";

/** What a list of commitments is filtered and sorted by. */
export const filterFields = {
  ...choosingFields,
  sort: z.enum(["changed", "reference", "amount", "neededBy"]).default("changed"),
  descending: z.boolean().default(true),
};
