import { z } from "zod";
import { decimal, decimalSchema } from "./decimal.ts";
import { whenSound } from "./when-sound.ts";

/** Units to three decimals, more than zero, written without trailing zeros. */
export const unitsSchema = decimalSchema(3)
  .refine((units) => !decimal.isZero(units), { ...whenSound, message: "must be more than zero" })
  .transform((units) => decimal.add(units, "0"));

/** Units to three decimals, zero allowed. */
export const unitsOrNoneSchema = decimalSchema(3).transform((units) => decimal.add(units, "0"));

/**
 * How much of an item: exactly so many units; approximately, with the lower bound the source allows
 * ("thousands" is at least 2000); or undisclosed, with a lower bound where one is known.
 */
export const quantitySchema = z.discriminatedUnion("precision", [
  z.strictObject({ precision: z.literal("exact"), units: unitsSchema }),
  z.strictObject({ precision: z.literal("approximate"), atLeast: unitsSchema }),
  z.strictObject({ precision: z.literal("undisclosed"), atLeast: unitsSchema.optional() }),
]);
export type Quantity = z.infer<typeof quantitySchema>;

/** An exact quantity from a decimal string. */
export const exactly = (units: string): Quantity =>
  quantitySchema.parse({ precision: "exact", units });

/** The units that are certain: the exact number, else the lower bound, else undefined. */
export const findCertainUnits = (quantity: Quantity): string | undefined =>
  quantity.precision === "exact" ? quantity.units : quantity.atLeast;
