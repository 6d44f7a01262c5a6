import type { z } from "zod";

/** One field of the input and what it must be; `path` as in `content.lines.0.quantity`, empty for the whole. */
export type FieldProblem = { readonly path: string; readonly message: string };

const most = 50;

const problemsOf = (issue: z.core.$ZodIssue): FieldProblem[] => {
  const at = (...more: PropertyKey[]): string =>
    [...issue.path, ...more].map(String).join(".").slice(0, 200);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: at(key), message: "is not a known field" }));
  return [{ path: at(), message: issue.message }];
};

/** The problems a zod error tells, by field; the first 50 of them. */
export const fieldProblems = (error: z.core.$ZodError): readonly FieldProblem[] =>
  error.issues.flatMap(problemsOf).slice(0, most);
