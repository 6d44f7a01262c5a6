import { nobody, type Rule } from "./rule.ts";

/** An answer names a question nobody has answered yet. */
export const questionIsOpen: Rule = {
  id: "questionNotOpen",
  concern: "already",
  check: ({ context, target }) =>
    target === undefined || (context.questions ?? []).some(({ commandId }) => commandId === target),
  who: () => nobody,
  remedy: "nothingToDo",
};
