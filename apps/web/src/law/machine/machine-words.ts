import type { MessageId } from "../../i18n/message-id.ts";
import type { Text } from "../../i18n/use-text.ts";

/** The word of a state the machine names. */
export const stateWord = ({ find }: Text, state: string): string => find(`state.${state}`) ?? state;

export const stateWords = (text: Text, states: readonly string[]): string =>
  states.map((state) => stateWord(text, state)).join(", ");

/** A reason's sentence where there is no commitment to take its facts from: they are left open. */
export const ruleSentence = ({ find }: Text, id: string): string =>
  find(`reason.${id}`, new Proxy({}, { get: () => "…", has: () => true, ownKeys: () => [] })) ?? id;

const concerns = {
  already: "machine.concern.already",
  role: "machine.concern.role",
  separation: "machine.concern.separation",
  needs: "machine.concern.needs",
  input: "machine.concern.input",
} as const satisfies Record<string, MessageId>;

/** What kind of question a rule asks. */
export const concernWord = ({ t }: Text, concern: keyof typeof concerns): string =>
  t(concerns[concern]);
