import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { formatDate } from "../../format/date.ts";
import { present } from "../../format/address.ts";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import styles from "../../law/report/report.module.css";
import { scopeInput } from "../../law/report/scope-search.ts";
import { EntryLink } from "./entry-link.tsx";
import { separationHref, type SeparationSearch } from "./separation-search.ts";
import type { SeparationAct, SeparationRow } from "./separation-types.ts";

/** A dozen people act on a commitment: some sixty rows. */
const commitmentsShown = 5;

/** Person by commitment: every duty, and in whose name. */
export function SeparationRows({ search }: { readonly search: SeparationSearch }): ReactElement {
  const { t } = useText();
  const { person, after } = search;
  const query = useQuery(
    trpc.separation.rows.queryOptions(
      { ...scopeInput(search), ...present({ person, after }), size: commitmentsShown },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Panel title={t("separation.rows")}>
      <QueryView query={query}>
        {({ rows, next, leafIndex }) =>
          rows.length === 0 ? (
            <EmptyState kind={isFiltered(search) ? "filtered" : "nothing"}>
              {t(isFiltered(search) ? "separation.filtered" : "separation.empty")}
            </EmptyState>
          ) : (
            <>
              <RowsTable rows={rows} />
              <Pager
                summary={t("separation.page", { n: rows.length, leaf: leafIndex })}
                previousHref={
                  after === undefined ? undefined : separationHref(search, { after: undefined })
                }
                nextHref={next === null ? undefined : separationHref(search, { after: next })}
              />
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}

const isFiltered = ({ from, to, framework, kind, person }: SeparationSearch): boolean =>
  [from, to, framework, kind, person].some((value) => value !== undefined);

function RowsTable({ rows }: { readonly rows: readonly SeparationRow[] }): ReactElement {
  const { t, say } = useText();
  return (
    <Table
      caption={t("separation.rows")}
      captionIsHidden
      rows={rows}
      rowKey={({ commitmentId, person }) => `${commitmentId} ${person.id}`}
      rowIsStrong={({ breaches }) => breaches.length > 0}
      columns={[
        {
          id: "person",
          header: t("separation.column.person"),
          cell: ({ person }) => person.name,
          namesRow: true,
        },
        {
          id: "commitment",
          header: t("separation.column.commitment"),
          cell: ({ reference, title }) => t("commitment.title", { reference, title }),
        },
        {
          id: "acts",
          header: t("separation.column.acts"),
          cell: (row) => <Acts row={row} />,
        },
        {
          id: "breaches",
          header: t("separation.column.breaches"),
          cell: ({ breaches }) =>
            breaches.length === 0
              ? t("separation.none")
              : breaches.map((rule) => <div key={rule}>{say("separation.rule", rule)}</div>),
        },
      ]}
    />
  );
}

function Acts({ row }: { readonly row: SeparationRow }): ReactElement {
  const { t, say, locale } = useText();
  const capacityOf = ({ capacity, partner, role }: SeparationAct): string =>
    t(`separation.capacity.${capacity}`, {
      role: say("role", role),
      name: partner?.name ?? "",
    });
  return (
    <ul className={styles.plain}>
      {row.acts.map((act) => (
        <li key={`${act.version} ${act.capacity}`}>
          <EntryLink reference={row.reference} entry={act} />
          {act.part !== null && /^[A-Za-z]{2,30}$/.test(act.part) && (
            <>
              {" ("}
              <code>{act.part}</code>)
            </>
          )}
          {", "}
          {formatDate(act.effectiveOn, locale)}
          {" · "}
          {capacityOf(act)}
        </li>
      ))}
    </ul>
  );
}
