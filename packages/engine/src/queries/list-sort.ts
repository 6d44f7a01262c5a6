import type { CommitmentFilter } from "../views.ts";
import type { KeyPart, KeyValue } from "./cursor.ts";
import {
  isAmountPart,
  isDayPart,
  isIdPart,
  isInstantPart,
  isReferencePart,
  orNone,
} from "./key-parts.ts";
import type { Parameters } from "./parameters.ts";
import type { StoredRow } from "./commitment-row.ts";

type SortColumn = {
  readonly column: "changed_at" | "reference" | "amount_eur" | "needed_by";
  readonly type: string;
  readonly nullable: boolean;
  readonly isPart: KeyPart;
};

const columns: Readonly<Record<CommitmentFilter["sort"], SortColumn>> = {
  changed: { column: "changed_at", type: "timestamptz", nullable: false, isPart: isInstantPart },
  reference: { column: "reference", type: "text", nullable: false, isPart: isReferencePart },
  amount: { column: "amount_eur", type: "numeric", nullable: true, isPart: isAmountPart },
  neededBy: { column: "needed_by", type: "date", nullable: true, isPart: isDayPart },
};

export type Sorting = {
  readonly parts: readonly KeyPart[];
  readonly keyOf: (row: StoredRow) => readonly KeyValue[];
  /** The part of the list from one place on: rows with a value in order, then those without; by index, no OFFSET. */
  readonly pageSql: (
    select: string,
    conditions: readonly string[],
    after: readonly KeyValue[] | undefined,
    limit: number,
    sql: Parameters,
  ) => string;
  /** The same order for a page already read, as `p`. */
  readonly orderSql: string;
};

/** How a list is walked: the key is the sort value and the id, both in the same direction. */
export const sortingOf = ({
  sort,
  descending,
}: Pick<CommitmentFilter, "sort" | "descending">): Sorting => {
  const { column, type, nullable, isPart } = columns[sort];
  const direction = descending ? "DESC" : "ASC";
  const beyond = descending ? "<" : ">";
  const branch = (select: string, conditions: readonly string[], limit: number) =>
    `(SELECT ${select} FROM commitment c ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`}
       ORDER BY c.${column} ${direction}, c.id ${direction} LIMIT ${limit})`;
  const valued = nullable ? [`c.${column} IS NOT NULL`] : [];
  return {
    parts: [nullable ? orNone(isPart) : isPart, isIdPart],
    keyOf: (row) => [row[column], row.id],
    orderSql: `${nullable ? `p.${column} IS NULL, ` : ""}p.${column} ${direction}, p.id ${direction}`,
    pageSql: (select, conditions, after, limit, sql) => {
      const [value = null, id = null] = after ?? [];
      const beyondValue =
        after === undefined || value === null
          ? []
          : [
              `(c.${column}, c.id) ${beyond} (${sql.place(value)}::${type}, ${sql.place(id)}::uuid)`,
            ];
      const withValue = branch(select, [...conditions, ...valued, ...beyondValue], limit);
      if (!nullable) return withValue;
      const pastValues = after !== undefined && value === null;
      const beyondId = pastValues ? [`c.id ${beyond} ${sql.place(id)}::uuid`] : [];
      const without = branch(select, [...conditions, `c.${column} IS NULL`, ...beyondId], limit);
      return pastValues ? without : `(${withValue} UNION ALL ${without} LIMIT ${limit})`;
    },
  };
};
