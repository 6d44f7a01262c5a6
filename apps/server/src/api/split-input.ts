import type { z } from "zod";

type Fields = z.ZodObject<z.core.$ZodLooseShape, z.core.$strict>;

/** Guarantee: the input was parsed by a schema whose shape holds this one's, so what is picked is its output. */
const asParsed = <Schema extends Fields>(picked: object): z.output<Schema> =>
  picked as z.output<Schema>;

/** Parts a parsed flat input into the named fields and, the rest, the event's own payload. */
export const splitInput = <Schema extends Fields>(
  schema: Schema,
  input: Readonly<Record<string, unknown>>,
): { fields: z.output<Schema>; payload: object } => {
  const isField = (key: string): boolean => Object.hasOwn(schema.shape, key);
  const pick = (wanted: (key: string) => boolean): object =>
    Object.fromEntries(Object.entries(input).filter(([key]) => wanted(key)));
  return { fields: asParsed(pick(isField)), payload: pick((key) => !isField(key)) };
};
