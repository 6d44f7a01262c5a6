import { type Outcome, policySchema, refusal, success } from "@tiltas/domain";
import { policySentences, validatePolicy } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { invalidInput } from "../write/parse-command.ts";
import { findCalendarReason } from "./calendar-reason.ts";
import type { PolicyCheck } from "./policy-views.ts";
import { policySurroundings } from "./policy-surroundings.ts";

const selectLast = "SELECT COALESCE(max(number), 0) AS last FROM policy_version WHERE name = $1";

/** Judges a policy against this moment without adopting it; refuses what does not parse, by field. */
export const checkPolicy = async (
  ground: Ground,
  written: unknown,
): Promise<Outcome<PolicyCheck>> => {
  const parsed = policySchema.safeParse(written);
  if (!parsed.success) return invalidInput(parsed.error.issues);
  const policy = parsed.data;
  const calendarReason = findCalendarReason(policy);
  if (calendarReason !== undefined) return refusal(calendarReason);
  const { pool } = ground;
  const [people, inForce, last] = await Promise.all([
    ground.people.current(),
    ground.policy.current(),
    pool.query<{ last: number }>(selectLast, [policy.name]),
  ]);
  return success({
    policy,
    words: policySentences(policy),
    findings: validatePolicy(policy, await policySurroundings(pool, people)),
    nextNumber: (last.rows[0]?.last ?? 0) + 1,
    inForce: { name: inForce.name, number: inForce.version },
  });
};
