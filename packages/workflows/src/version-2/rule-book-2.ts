import { ruleBook1 } from "../version-1/rule-book-1.ts";
import { deadlineIsOver } from "../rules/deadline.rules.ts";
import type { RuleBook } from "../rules/rule-book.ts";

/** The rules of version 2 by event: those of version 1 where nothing else is said. */
export const ruleBook2 = {
  ...ruleBook1,
  "deadline.lapse": [...ruleBook1["deadline.lapse"], deadlineIsOver],
} as const satisfies RuleBook;
