import type { Receipt } from "@tiltas/domain";
import type { Command, PersonView } from "@tiltas/engine";
import { type AskedEventName, eventFields } from "./event-input.ts";
import { refusedError } from "./refused.error.ts";
import type { RequestContext } from "./request-context.ts";
import { splitInput } from "./split-input.ts";

const commandOf = (
  person: PersonView,
  event: AskedEventName,
  input: Readonly<Record<string, unknown>>,
): Command => {
  const { fields, payload } = splitInput(eventFields, input);
  const { commitmentId, expectedRevision = 0, onBehalfOf, ...rest } = fields;
  return {
    ...rest,
    event,
    payload,
    expectedRevision,
    ...(commitmentId === undefined ? {} : { commitmentId }),
    by: { person: person.id, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
  };
};

/** Hands a parsed input to the engine; a refusal becomes the error that tells it. */
export const advance = async (
  { engine }: RequestContext,
  person: PersonView,
  event: AskedEventName,
  input: Readonly<Record<string, unknown>>,
): Promise<Receipt> => {
  const outcome = await engine.advance(commandOf(person, event, input));
  if (!outcome.ok) throw refusedError(outcome);
  return outcome.value;
};
