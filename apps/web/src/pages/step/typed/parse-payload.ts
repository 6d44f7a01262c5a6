import { type EventName, streamEvents } from "@tiltas/domain";
import type { z } from "zod";
import type { Text } from "../../../i18n/use-text.ts";
import { controlOf, placedLabel } from "./field-path.ts";
import { problemText } from "./problem-text.ts";

/** One thing wrong: the control it belongs to, the words beside it, and the words that name the control too. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
  readonly inSummary: string;
}

export type Parsed =
  | { readonly ok: true; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The problem of one control, said beside it and in the summary. */
export const problemOf = (
  text: Pick<Text, "t" | "find">,
  path: string,
  said: string,
): FieldProblem => {
  const field = controlOf(path);
  return {
    field,
    text: said,
    inSummary: text.t("step.problem.named", { label: placedLabel(text, field), problem: said }),
  };
};

/** Where a field may be one thing or another: what is wrong with the one that was meant, by its keys. */
const meantIn = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] => {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.filter((branch) =>
    branch.every(({ code, path }) => code !== "unrecognized_keys" || path.length > 0),
  );
  const [only] = meant;
  if (only === undefined || meant.length > 1) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(meantIn);
};

/** Problems by control, the first one of each. */
export const problemsOf = (
  text: Pick<Text, "t" | "find">,
  issues: readonly z.core.$ZodIssue[],
): readonly FieldProblem[] => {
  const found = issues
    .flatMap(meantIn)
    .map((issue) => problemOf(text, issue.path.map(String).join("."), problemText(text, issue)));
  return found.filter(
    (one, index) => found.findIndex(({ field }) => field === one.field) === index,
  );
};

/** Parses what was read from a form with the event's own schema. */
export const parsePayload = (
  text: Pick<Text, "t" | "find">,
  event: EventName,
  read: unknown,
): Parsed => {
  const parsed = streamEvents[event].safeParse(read);
  return parsed.success
    ? { ok: true, payload: parsed.data }
    : { ok: false, problems: problemsOf(text, parsed.error.issues) };
};
