import { registerEvents } from "@tiltas/domain";
import type { z } from "zod";
import type { MessageId } from "../../../i18n/message-id.ts";
import type { Text } from "../../../i18n/use-text.ts";
import { problemText } from "../typed/problem-text.ts";

type RegisterEvent = keyof typeof registerEvents;

/** What is wrong with one field of a register's form. */
export interface RegisterProblem<Field extends string> {
  readonly field: Field;
  readonly text: string;
}

export type RegisterReading<Field extends string, Payload> =
  | { readonly ok: true; readonly payload: Payload }
  | { readonly ok: false; readonly problems: readonly RegisterProblem<Field>[] };

interface FormOf<Name extends RegisterEvent, Field extends string> {
  readonly event: Name;
  /** In the order they stand in the form; an issue belongs to the first of them its path names. */
  readonly fields: readonly Field[];
  /** Fields whose problem is always the same, whatever the schema says. */
  readonly always?: Partial<Record<Field, MessageId>>;
}

/** Parses what was typed with the register event's own schema; the problems otherwise, the first one of each field. */
export const readRegister = <Name extends RegisterEvent, Field extends string>(
  text: Pick<Text, "t">,
  { event, fields, always = {} }: FormOf<Name, Field>,
  typed: unknown,
): RegisterReading<Field, z.output<(typeof registerEvents)[Name]>> => {
  const parsed = payloadSchema(event).safeParse(typed);
  if (parsed.success) return { ok: true, payload: parsed.data };
  const problems = fields.flatMap((field) => {
    const issue = parsed.error.issues.find(({ path }) => path.includes(field));
    if (issue === undefined) return [];
    const said: MessageId | undefined = always[field];
    return [{ field, text: said === undefined ? problemText(text, issue) : text.t(said) }];
  });
  return { ok: false, problems };
};

/** Guarantee: the schema of the event that is named. */
const payloadSchema = <Name extends RegisterEvent>(event: Name) =>
  registerEvents[event] as unknown as z.ZodType<z.output<(typeof registerEvents)[Name]>>;
