import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import type { Person } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { LinkButton } from "../../kit/button.tsx";
import { Table } from "../../kit/table.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Pager } from "../../kit/pager.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { ChangedRows } from "./changed-rows.tsx";
import { type CommitmentRow, commitmentColumns } from "./commitment-columns.tsx";
import { Filters } from "./filters.tsx";
import { SelectionBar } from "./selection/selection-bar.tsx";
import { useSelection } from "./selection/use-selection.ts";
import { filterOf, pageOf } from "./work-filter.ts";
import { pageHrefs, workHref } from "./work-href.ts";
import type { WorkSearch } from "./work-search.ts";

const isFiltered = ({ text, stage, framework, fund, kind }: WorkSearch): boolean =>
  [text, stage, framework, fund, kind].some((filter) => filter !== undefined);

interface ListProps {
  readonly search: WorkSearch;
  readonly person: Person;
}

/** Every commitment, with filters and search in the address. */
export function AllCommitments({ search, person }: ListProps): ReactElement {
  const { t } = useText();
  const query = useQuery(
    trpc.commitment.list.queryOptions(
      { ...filterOf(search), ...pageOf(search) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <>
      <Filters search={search} />
      <QueryView query={query}>
        {({ rows, next, total, leafIndex }) => (
          <>
            <ChangedRows since={leafIndex} onShow={() => void query.refetch()} />
            {rows.length === 0 ? (
              <Nothing search={search} />
            ) : (
              <CommitmentsTable rows={rows} search={search} person={person} total={total} />
            )}
            <Pager
              {...pageHrefs(search, next)}
              summary={t("work.rows", { shown: rows.length, total })}
              sizes={[50, 100, 200].map((size) => ({
                size,
                href: workHref(search, { size: String(size) }),
                isCurrent: search.size === size,
              }))}
            />
            <PrintStamp reference={t("work.view.all")} leaf={leafIndex} />
          </>
        )}
      </QueryView>
    </>
  );
}

function Nothing({ search }: { readonly search: WorkSearch }): ReactElement {
  const { t } = useText();
  if (!isFiltered(search)) return <EmptyState kind="nothing">{t("work.all.empty")}</EmptyState>;
  return (
    <EmptyState
      kind="filtered"
      action={<LinkButton href="/work?view=all">{t("work.clear")}</LinkButton>}
    >
      {t("work.all.filtered")}
    </EmptyState>
  );
}

const sortable = {
  reference: "reference",
  amount: "amount",
  neededBy: "neededBy",
  changed: "changed",
} as const;

const isSortable = (id: string): id is keyof typeof sortable => Object.hasOwn(sortable, id);

function CommitmentsTable({
  rows,
  search,
  person,
  total,
}: ListProps & {
  readonly rows: readonly CommitmentRow[];
  readonly total: number;
}): ReactElement {
  const { t } = useText();
  const state = useSelection(JSON.stringify(search), rows);
  const columns = [
    ...commitmentColumns(t),
    {
      id: "changed",
      header: t("work.column.changed"),
      cell: ({ changedAt }: CommitmentRow) => <DateTimeText value={changedAt} />,
    },
  ];
  return (
    <>
      <Table
        selection={state.forTable}
        caption={t("work.caption.all")}
        captionIsHidden
        rows={rows}
        rowKey={({ commitmentId }) => commitmentId}
        rowHref={({ reference }) => `/c/${reference}`}
        columns={columns.map((column) => {
          if (!isSortable(column.id)) return column;
          const isCurrent = search.sort === column.id;
          const ascending = isCurrent && !search.ascending;
          return {
            ...column,
            sort: {
              href: workHref(search, { sort: column.id, ascending: String(ascending) }),
              direction: isCurrent ? (search.ascending ? "ascending" : "descending") : undefined,
            },
          };
        })}
      />
      <SelectionBar
        state={state}
        total={total}
        matching={{ filter: filterOf(search) }}
        person={person}
      />
    </>
  );
}
