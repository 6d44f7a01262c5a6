import type { Instant, Policy } from "@tiltas/domain";
import type pg from "pg";
import { isKnownCountry } from "../deadlines/work-calendar.ts";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterChange } from "./register-change.ts";

const selectLast = "SELECT COALESCE(max(number), 0) AS last FROM policy_version WHERE name = $1";

/** Puts a policy version into force from now on; its number follows the last one of its name. */
export const adoptPolicy = async (
  pool: pg.Pool,
  policy: Policy,
  at: Instant,
): Promise<RegisterChange> => {
  const { calendarCountry } = policy;
  if (calendarCountry !== undefined && !isKnownCountry(calendarCountry))
    return against(
      engineReason("invalidInput", {
        field: "policy.calendarCountry",
        problem: "must be a country whose public holidays are known",
        fields: "policy.calendarCountry",
      }),
    );
  const { rows } = await pool.query<{ last: number }>(selectLast, [policy.name]);
  const next = (rows[0]?.last ?? 0) + 1;
  if (policy.version !== next)
    return against(
      engineReason("policyNumberNotNext", { given: String(policy.version), next: String(next) }),
    );
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
