import { commandFieldsSchema } from "@tiltas/domain";
import type { StepSubject } from "./forms/step-form.ts";
import { type StepEvent, stepForms } from "./forms/step-forms.ts";
import { type FieldProblem, parsePayload, problemsOf } from "./typed/parse-payload.ts";
import { isTree, readTyped, type TypedValues } from "./typed/read-typed.ts";

/** What will be sent: the parsed payload and, from a registrar, the day it took effect and why. */
export interface ReadStep {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly effect: { readonly effectiveOn?: string; readonly effectiveReason?: string };
}

export type StepReading =
  | { readonly ok: true; readonly step: ReadStep }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const effectSchema = commandFieldsSchema.pick({ effectiveOn: true, effectiveReason: true });

const keyAt = (lines: unknown, index: number): unknown => {
  const line: unknown = Array.isArray(lines) ? lines[index] : undefined;
  return isTree(line) ? line["lineId"] : undefined;
};

/** Lines left out of the payload move the others up; a problem leads to the row as it stands in the form. */
const inItsRow = (problem: FieldProblem, read: TypedValues, sent: TypedValues): FieldProblem => {
  const index = /^lines\.(\d+)\./.exec(problem.field)?.[1];
  if (index === undefined) return problem;
  const key = keyAt(sent["lines"], Number(index));
  const rows: readonly unknown[] = Array.isArray(read["lines"]) ? read["lines"] : [];
  const row = rows.findIndex((_, place) => keyAt(rows, place) === key);
  return row < 0 ? problem : { ...problem, field: problem.field.replace(index, String(row)) };
};

/** Reads the form of an event: what is typed, through the form's own turn, to what the schema accepts. */
export const readStep = (
  event: StepEvent,
  typed: TypedValues,
  subject: StepSubject,
): StepReading => {
  const { text } = subject;
  const { effectiveOn, effectiveReason, ...read } = readTyped(typed, text.language);
  const sent = stepForms[event].finish?.(read, subject) ?? read;
  const parsed = parsePayload(text, event, sent);
  const effect = effectSchema.safeParse({ effectiveOn, effectiveReason });
  const further = parsed.ok ? (stepForms[event].against?.(parsed.payload, subject) ?? []) : [];
  if (parsed.ok && effect.success && further.length === 0)
    return { ok: true, step: { payload: parsed.payload, effect: given(effect.data) } };
  const problems = [
    ...further,
    ...(parsed.ok ? [] : parsed.problems.map((problem) => inItsRow(problem, read, sent))),
    ...(effect.success ? [] : problemsOf(text, effect.error.issues)),
  ];
  return { ok: false, problems };
};

/** Only the keys that were given. */
const given = ({
  effectiveOn,
  effectiveReason,
}: {
  effectiveOn?: string | undefined;
  effectiveReason?: string | undefined;
}): ReadStep["effect"] => ({
  ...(effectiveOn === undefined ? {} : { effectiveOn }),
  ...(effectiveReason === undefined ? {} : { effectiveReason }),
});
