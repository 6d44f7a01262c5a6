import { type Policy, policySchema, samplePolicy } from "@tiltas/domain";
import type pg from "pg";
import { kept, type Kept } from "../kept.ts";
import type { Timing } from "../ports/timing.ts";

export type PolicyCache = Kept<Policy>;

const selectLatest = `SELECT body FROM policy_version ORDER BY adopted_at DESC, name, number DESC LIMIT 1`;

const loadPolicy = async (pool: pg.Pool): Promise<Policy> => {
  const { rows } = await pool.query<{ body: unknown }>(selectLatest);
  const [latest] = rows;
  return latest === undefined ? samplePolicy : policySchema.parse(latest.body);
};

/** The policy adopted last, or the sample policy before any was; another server's adoption is seen within a second. */
export const keepPolicy = (pool: pg.Pool, timing: Timing): PolicyCache =>
  kept(async () => loadPolicy(pool), timing, 1000);
