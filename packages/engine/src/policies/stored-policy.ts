import { type Policy, policySchema, samplePolicy } from "@tiltas/domain";
import { policySentences } from "@tiltas/workflows";
import type pg from "pg";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import type {
  PolicyChoice,
  PolicyKey,
  PolicyVersionRow,
  PolicyVersionView,
} from "./policy-views.ts";

const mostListed = 200;

type StoredVersion = {
  readonly body: unknown;
  readonly adopted_at: string;
  readonly adopted_by: string | null;
  readonly is_last: boolean;
};

// The version in force is the one adopted last, of whatever name; the policy cache decides by the same order.
const selectVersions = `
  SELECT body, adopted_at, adopted_by, is_last FROM (
    SELECT v.name, v.number, v.body, v.adopted_at, p.name AS adopted_by,
           row_number() OVER (ORDER BY v.adopted_at DESC, v.name, v.number DESC) = 1 AS is_last
      FROM policy_version v
      LEFT JOIN entry e ON e.stream = 'policy/' || v.name AND e.version = v.number
      LEFT JOIN person p ON p.id = e.person_id) versions`;

const rowOf = (
  policy: Policy,
  { adopted_at, adopted_by, is_last }: Omit<StoredVersion, "body">,
) => ({
  name: policy.name,
  number: policy.version,
  title: policy.title,
  fictitious: policy.fictitious,
  rules: policy.rules.length,
  adoptedAt: adopted_at === "" ? null : adopted_at,
  adoptedBy: adopted_by,
  isInForce: is_last,
});

const viewOf = ({ body, ...stored }: StoredVersion): PolicyVersionView => {
  const policy = policySchema.parse(body);
  return { ...rowOf(policy, stored), policy, words: policySentences(policy) };
};

/** Stands for all versions until the first is adopted. */
const sampleVersion: StoredVersion = {
  body: samplePolicy,
  adopted_at: "",
  adopted_by: null,
  is_last: true,
};

const isEmpty = async (pool: pg.Pool): Promise<boolean> =>
  (await pool.query("SELECT FROM policy_version LIMIT 1")).rows.length === 0;

/** Every version that was adopted, newest first; the sample policy alone while none was. */
export const listPolicies = async ({ pool }: Ground): Promise<readonly PolicyVersionRow[]> => {
  const { rows } = await pool.query<StoredVersion>(
    `${selectVersions} ORDER BY adopted_at DESC, name, number DESC LIMIT ${mostListed}`,
  );
  return (rows.length === 0 ? [sampleVersion] : rows).map(({ body, ...stored }) =>
    rowOf(policySchema.parse(body), stored),
  );
};

/** One version with its sentences; undefined when it was never adopted. */
export const findPolicy = async (
  { pool }: Ground,
  { name, number }: PolicyKey,
): Promise<PolicyVersionView | undefined> => {
  const { rows } = await pool.query<StoredVersion>(
    `${selectVersions} WHERE name = $1 AND number = $2`,
    [name, number],
  );
  const [stored] = rows;
  if (stored !== undefined) return viewOf(stored);
  const isSample = name === samplePolicy.name && number === samplePolicy.version;
  return isSample && (await isEmpty(pool)) ? viewOf(sampleVersion) : undefined;
};

/**
 * The policy a choice names.
 * @throws InputError for `field` when no such version was adopted
 */
export const getPolicy = async (
  ground: Ground,
  choice: PolicyChoice,
  field: string,
): Promise<Policy> => {
  if ("rules" in choice) return choice;
  const found = await findPolicy(ground, choice);
  if (found === undefined)
    throw new InputError(field, "policyNotFound", "names no version of a policy");
  return found.policy;
};
