import type { Instant, Policy, Reason } from "@tiltas/domain";
import { type PolicyFinding, validatePolicy } from "@tiltas/workflows";
import type pg from "pg";
import { findCalendarReason } from "../policies/calendar-reason.ts";
import { policySurroundings } from "../policies/policy-surroundings.ts";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterAsker, type RegisterChange } from "./register-change.ts";

const selectLast = "SELECT COALESCE(max(number), 0) AS last FROM policy_version WHERE name = $1";

/** More would only lengthen the refusal's entry; a corrected policy is judged anew. */
const mostFindings = 20;

const invalid = ({ id, ruleId, stepId, facts }: PolicyFinding): Reason =>
  engineReason("policyInvalid", {
    ...facts,
    finding: id,
    ...(ruleId === undefined ? {} : { rule: ruleId }),
    ...(stepId === undefined ? {} : { step: stepId }),
  });

/** Puts a policy version into force from now on; its number follows the last one of its name, and nothing speaks against it. */
export const adoptPolicy = async (
  pool: pg.Pool,
  policy: Policy,
  { people }: RegisterAsker,
  at: Instant,
): Promise<RegisterChange> => {
  const calendarReason = findCalendarReason(policy);
  if (calendarReason !== undefined) return against(calendarReason);
  const { rows } = await pool.query<{ last: number }>(selectLast, [policy.name]);
  const next = (rows[0]?.last ?? 0) + 1;
  if (policy.version !== next)
    return against(
      engineReason("policyNumberNotNext", { given: String(policy.version), next: String(next) }),
    );
  const findings = validatePolicy(policy, await policySurroundings(pool, people));
  const [first, ...more] = findings
    .filter(({ severity }) => severity === "error")
    .slice(0, mostFindings)
    .map(invalid);
  if (first !== undefined) return against(first, ...more);
  return {
    lawful: true,
    stream: `policy/${policy.name}`,
    parts: [
      {
        name: "policy_adopted",
        sql: `INSERT INTO policy_version (name, number, body, adopted_at)
          SELECT $1::text, $2::int, $3::jsonb, $4::timestamptz FROM head`,
        values: [policy.name, policy.version, JSON.stringify(policy), at],
      },
    ],
  };
};
