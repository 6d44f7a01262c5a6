import { z } from "zod";
import { isoDateSchema } from "./calendar.ts";
import { inEuro, moneySchema, timesQuantity, type Money, valuedMoneySchema } from "./money.ts";
import { quantitySchema } from "./quantity.ts";
import { lineText, localKeySchema, longText } from "./text.ts";

/** What goods from stock are worth: in the books, and to replace, with method and date. */
export const stockValueSchema = z.strictObject({
  book: moneySchema,
  replacement: moneySchema,
  method: z.enum(["purchasePrice", "marketPrice", "estimate"]),
  valuedOn: isoDateSchema,
});

/** An item with its quantity; `unitValue` prices exact quantities, `totalValue` the others. */
export const lineSchema = z
  .strictObject({
    lineId: localKeySchema,
    item: lineText(200),
    category: lineText(80),
    quantity: quantitySchema,
    unit: lineText(20),
    unitValue: moneySchema.optional(),
    totalValue: valuedMoneySchema.optional(),
    stockValue: stockValueSchema.optional(),
    nsn: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{3}-\d{4}$/, "must be a NATO stock number such as 1305-00-123-4567")
      .optional(),
    /** Every unit is known by its serial number, from dispatch to receipt. */
    controlled: z.boolean().optional(),
    serialNumbers: z.array(lineText(60)).max(10_000).optional(),
    note: longText(1000).optional(),
  })
  .refine((line) => line.unitValue === undefined || line.totalValue === undefined, {
    path: ["totalValue"],
    message: "give a unit value or a total value, not both",
  })
  .refine((line) => line.unitValue === undefined || line.quantity.precision === "exact", {
    path: ["unitValue"],
    message: "a unit value needs an exact quantity",
  })
  .refine((line) => line.unitValue === undefined || line.unitValue.currency === "EUR", {
    path: ["unitValue", "currency"],
    message: "a unit value is in EUR; give other currencies as total value with rate",
  });
export type Line = z.infer<typeof lineSchema>;

/** The line's value in euro, or undefined where the source gives none. */
export const findLineValue = (line: Line): Money | undefined => {
  if (line.unitValue !== undefined && line.quantity.precision === "exact")
    return timesQuantity(line.unitValue, line.quantity.units);
  return line.totalValue === undefined ? undefined : inEuro(line.totalValue);
};
