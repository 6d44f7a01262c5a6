import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import type { Person } from "../../auth/person.ts";
import { formatDate } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { LinkButton } from "../../kit/button.tsx";
import { type Column, Table } from "../../kit/table.tsx";
import { DateText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Pager } from "../../kit/pager.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { ToneTag } from "../../kit/state-tag.tsx";
import { ChangedRows } from "./changed-rows.tsx";
import { commitmentColumns, type QueueRow } from "./commitment-columns.tsx";
import { SelectionBar } from "./selection/selection-bar.tsx";
import { useSelection } from "./selection/use-selection.ts";
import { pageHrefs, workHref } from "./work-href.ts";
import type { WorkSearch } from "./work-search.ts";

interface QueueProps {
  readonly search: WorkSearch;
  readonly person: Person;
}

/** What waits for the person, the most urgent first: one row per task. */
export function MyQueue({ search, person }: QueueProps): ReactElement {
  const { t } = useText();
  const { after, size } = search;
  const query = useQuery(
    trpc.queue.mine.queryOptions(
      { size, ...(after === undefined ? {} : { after }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query}>
      {({ rows, next, total, waitingForOthers, leafIndex }) => (
        <>
          <ChangedRows since={leafIndex} onShow={() => void query.refetch()} />
          {rows.length === 0 ? (
            <EmptyState
              kind="nothing"
              title={t("work.mine.empty")}
              action={
                <LinkButton href={workHref(search, { view: "all" })}>
                  {t("work.mine.empty.show")}
                </LinkButton>
              }
            >
              {t("work.mine.empty.others", { n: waitingForOthers })}
            </EmptyState>
          ) : (
            <QueueTable rows={rows} search={search} person={person} total={total} />
          )}
          {total > 0 && (
            <Pager
              {...pageHrefs(search, next)}
              summary={t("work.rows", { shown: rows.length, total })}
            />
          )}
          <PrintStamp reference={t("work.title")} leaf={leafIndex} />
        </>
      )}
    </QueryView>
  );
}

function QueueTable({
  rows,
  search,
  person,
  total,
}: QueueProps & {
  readonly rows: readonly QueueRow[];
  readonly total: number;
}): ReactElement {
  const { t } = useText();
  const state = useSelection(JSON.stringify(search), rows);
  const columns: readonly Column<QueueRow>[] = [
    ...commitmentColumns(t).filter(({ id }) => id !== "neededBy"),
    { id: "next", header: t("work.column.next"), cell: ({ task }) => <Next task={task} /> },
    { id: "due", header: t("work.column.due"), cell: (row) => <Due row={row} /> },
  ];
  return (
    <>
      <Table
        selection={state.forTable}
        caption={t("work.caption.mine")}
        captionIsHidden
        rows={rows}
        rowKey={({ commitmentId, task }) => `${commitmentId} ${task.key}`}
        rowHref={({ reference }) => `/c/${reference}`}
        rowIsStrong={({ opened }) => !opened}
        columns={columns}
      />
      <SelectionBar state={state} total={total} matching={{ queue: true }} person={person} />
    </>
  );
}

/** What to do, and in whose name where that is not one's own. */
function Next({ task: { event, onBehalfOf } }: Pick<QueueRow, "task">): ReactElement {
  const { t, say } = useText();
  return (
    <>
      {say("event", event)}
      {onBehalfOf !== null && (
        <span data-on-behalf-of={onBehalfOf.id}>
          {" "}
          {t("delegations.for", { name: onBehalfOf.name })}
        </span>
      )}
    </>
  );
}

/** The last thing a passed deadline led to: a reminder, or the deputy's turn. */
function Lapsed({ task: { lapsed } }: Pick<QueueRow, "task">): ReactElement | null {
  const { t, locale } = useText();
  const last = lapsed.at(-1);
  if (last === undefined) return null;
  const on = formatDate(last.on, locale);
  return (
    <div data-lapses={lapsed.length}>
      {t(lapsed.length === 1 ? "deadlines.reminded" : "deadlines.escalatedOn", { on })}
    </div>
  );
}

function Due({ row: { task, opened } }: { readonly row: QueueRow }): ReactElement {
  const { t } = useText();
  return (
    <>
      {task.dueOn === null ? "—" : <DateText value={task.dueOn} />}{" "}
      {task.overdue && <ToneTag tone="overdue" text={t("work.overdue")} />}
      <Lapsed task={task} />
      {!opened && <span className="visually-hidden">{t("work.unopened")}</span>}
    </>
  );
}
