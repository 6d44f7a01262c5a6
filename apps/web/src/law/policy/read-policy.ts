import { type Policy, policySchema } from "@tiltas/domain";
import type { Text } from "../../i18n/use-text.ts";

export type ReadPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly string[] };

const mostProblems = 20;

const parseJson = (text: string): { readonly json: unknown } | { readonly problem: string } => {
  try {
    return { json: JSON.parse(text) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { problem: thrown.message };
    throw thrown;
  }
};

/** What `tiltas policy show --json` prints holds the policy under its name; a policy alone is taken as it is. */
const unwrapped = (json: unknown): unknown =>
  typeof json === "object" && json !== null && "policy" in json ? json.policy : json;

/** A policy from what was pasted, or what is wrong with the text, field by field. */
export const readPolicy = (typed: string, { t }: Pick<Text, "t">): ReadPolicy => {
  const parsed = parseJson(typed);
  if ("problem" in parsed)
    return { ok: false, problems: [t("policy.adopt.notJson", { problem: parsed.problem })] };
  const read = policySchema.safeParse(unwrapped(parsed.json));
  if (read.success) return { ok: true, policy: read.data };
  const problems = read.error.issues
    .slice(0, mostProblems)
    .map(({ path, message }) =>
      t("policy.adopt.field", { path: path.map(String).join("."), problem: message }),
    );
  return { ok: false, problems };
};
