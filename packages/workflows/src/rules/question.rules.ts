import { nobody, type Rule } from "./rule.ts";

/** Somebody has to answer: a question is asked of a role. */
export const questionNamesRole: Rule = {
  id: "questionWithoutRole",
  concern: "input",
  check: ({ event }) =>
    event?.type !== "comment.add" ||
    event.payload.asks === undefined ||
    event.payload.to !== undefined,
  who: () => nobody,
  remedy: "nameTheRoleAsked",
};

/** An answer names a question nobody has answered yet. */
export const questionIsOpen: Rule = {
  id: "questionNotOpen",
  concern: "already",
  check: ({ context, target }) =>
    target === undefined || (context.questions ?? []).some(({ commandId }) => commandId === target),
  who: () => nobody,
  remedy: "nothingToDo",
};
