import type { z } from "zod";

/** What a schema says against a value: `path: message` per issue; nothing when it is taken. */
export const refusalsOf = (schema: z.ZodType, value: unknown): readonly string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};
