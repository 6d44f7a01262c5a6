import type { CommitmentFilter } from "../views.ts";
import type { Parameters } from "./parameters.ts";
import { findTextQuery } from "./text-search.ts";

/** That a commitment `c` has the words of a text query, which is the parameter at a place such as `$2`. */
export const textMatches = (place: string): string =>
  `c.id IN (SELECT commitment_id FROM commitment_search WHERE search @@ to_tsquery('simple', ${place}))`;

const textCondition = (text: string | undefined, { place }: Parameters): string | undefined => {
  if (text === undefined || text.trim() === "") return undefined;
  const query = findTextQuery(text);
  return query === undefined ? "false" : textMatches(place(query));
};

/** The conditions of a list on `commitment c`; all must hold. A donor counts by the commitment or by a share. */
export const conditionsOf = (filter: CommitmentFilter, sql: Parameters): readonly string[] => {
  const equals = (column: string, value: string | undefined) =>
    value === undefined ? undefined : `c.${column} = ${sql.place(value)}`;
  const oneOf = (column: string, values: readonly string[] | undefined) =>
    values === undefined ? undefined : `c.${column} = ANY(${sql.place(values)}::text[])`;
  const withShare = (column: string, value: string) =>
    `EXISTS (SELECT FROM share s WHERE s.commitment_id = c.id AND s.state <> 'waived' AND s.${column} = ${sql.place(value)})`;
  const { donor, fundCode } = filter;
  return [
    textCondition(filter.text, sql),
    oneOf("stage", filter.stages),
    oneOf("state", filter.states),
    equals("framework_code", filter.frameworkCode),
    equals("kind", filter.kind),
    equals("source", filter.origin),
    fundCode === undefined ? undefined : withShare("fund_code", fundCode),
    donor === undefined
      ? undefined
      : `(c.donor = ${sql.place(donor)} OR ${withShare("donor", donor)})`,
  ].filter((condition) => condition !== undefined);
};
