import type { RuleInWords } from "@tiltas/workflows";
import type { Text } from "../../i18n/use-text.ts";

/** What the steps of a policy are called, by their ids. */
export type StepNames = ReadonlyMap<string, string>;

const roleOf = ({ sentences }: RuleInWords["steps"][number]): string | undefined =>
  sentences.flatMap(({ id, facts }) =>
    ["oneDecides", "quorumDecides"].includes(id) && typeof facts["role"] === "string"
      ? [facts["role"]]
      : [],
  )[0];

/**
 * Calls a step by the role that decides it, where that role decides no other step of these rules; a step without a
 * name is called by the id the policy gives it.
 */
export const stepNames = (
  rules: readonly RuleInWords[],
  { say, locale }: Pick<Text, "say" | "locale">,
): StepNames => {
  const roles = new Map(
    rules.flatMap(({ steps }) => steps.map((step) => [step.stepId, roleOf(step)] as const)),
  );
  const times = (role: string): number => [...roles.values()].filter((one) => one === role).length;
  return new Map(
    [...roles].flatMap(([stepId, role]) => {
      if (role === undefined || times(role) > 1) return [];
      const word = say("role", role);
      return [[stepId, word.slice(0, 1).toLocaleLowerCase(locale) + word.slice(1)] as const];
    }),
  );
};
