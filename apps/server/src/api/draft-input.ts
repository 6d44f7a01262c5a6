import { z } from "zod";

const deepest = 32;
const most = 20_000;

/** Whether every text is storable: well-formed Unicode without U+0000, which PostgreSQL's jsonb refuses. */
const isText = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

// A loop, not a recursion: what arrives may be nested deeper than the stack.
const findFault = (body: unknown): string | undefined => {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    seen += 1;
    if (depth > deepest) return `must not be nested deeper than ${deepest}`;
    if (seen > most) return `must not hold more than ${most} values`;
    if (typeof value === "string" && !isText(value))
      return "must not contain U+0000 or a lone surrogate";
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (!isText(key)) return "must not contain U+0000 or a lone surrogate";
      waiting.push({ value: child, depth: depth + 1 });
    }
  }
  return undefined;
};

/** Chosen by the client: a UUID of any version, lower case. */
export const draftIdSchema = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    "must be a lower-case UUID",
  );

/** A draft's body: any JSON object a form keeps, within bounds; only its author ever reads it. */
export const draftBodySchema = z
  .custom<Readonly<Record<string, unknown>>>(
    (body) => typeof body === "object" && body !== null && !Array.isArray(body),
    "must be an object",
  )
  .superRefine((body, context) => {
    const fault = findFault(body);
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
  });
