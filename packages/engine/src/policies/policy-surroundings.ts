import { documentKindSchema } from "@tiltas/domain";
import type { PolicySurroundings } from "@tiltas/workflows";
import type pg from "pg";
import type { KnownPeople } from "../people-cache/people-cache.ts";

const selectCodes = `SELECT
  ARRAY(SELECT code FROM framework ORDER BY code) AS frameworks, ARRAY(SELECT code FROM fund ORDER BY code) AS funds`;

type Codes = { readonly frameworks: readonly string[]; readonly funds: readonly string[] };

/** What a policy is judged against at this moment. */
export const policySurroundings = async (
  pool: pg.Pool,
  { people }: KnownPeople,
): Promise<PolicySurroundings> => {
  const { rows } = await pool.query<Codes>(selectCodes);
  return {
    people,
    frameworkCodes: rows[0]?.frameworks ?? [],
    fundCodes: rows[0]?.funds ?? [],
    documentKinds: documentKindSchema.options,
  };
};
