import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { Table } from "../../kit/table.tsx";
import { type BulkItem, type BulkJob, isUnderWay, notDone } from "./bulk-job.ts";
import { ReasonLine } from "./bulk-reasons.tsx";
import { bulkHref, type Show } from "./bulk-search.ts";
import styles from "./bulk.module.css";
import { bulkRoute } from "./bulk.route.ts";

/** Milliseconds between two looks at the items of a job that is under way. */
const lookEvery = 2000;

const showsOf = ({ state }: BulkJob): readonly Show[] =>
  state === "prepared" ? ["all", "can", "cannot"] : ["all", "done", "notDone"];

/** What the reader wants to see first: those with a reason. */
const firstShow = (job: BulkJob): Show => {
  if (job.state === "prepared") return job.cannot > 0 ? "cannot" : "all";
  return job.endedAt !== null && notDone(job) > 0 ? "notDone" : "all";
};

/** Every commitment of the job and what is, or was, to become of it. */
export function BulkItems({ job }: { readonly job: BulkJob }): ReactElement {
  const { t } = useText();
  const { jobId } = job;
  const search = bulkRoute.useSearch();
  const { after } = search;
  const shows = showsOf(job);
  const show = shows.find((each) => each === search.show) ?? firstShow(job);
  const query = useQuery(
    trpc.bulk.items.queryOptions(
      { jobId, show, size: 50, ...(after === undefined ? {} : { after }) },
      {
        placeholderData: keepPreviousData,
        refetchInterval: isUnderWay(job) ? lookEvery : false,
      },
    ),
  );
  return (
    <Panel title={t("bulk.items")}>
      <nav className={styles.shows} aria-label={t("bulk.items")}>
        {shows.map((each) => (
          <AppLink
            key={each}
            href={bulkHref(jobId, { show: each })}
            aria-current={each === show ? "page" : undefined}
          >
            {t(`bulk.show.${each}`)}
          </AppLink>
        ))}
      </nav>
      <QueryView query={query}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 ? (
              <EmptyState kind="filtered" title={t("bulk.items.none")} />
            ) : (
              <ItemsTable rows={rows} isPrepared={job.state === "prepared"} />
            )}
            <Pager
              summary={t("bulk.items.rows", { n: rows.length })}
              previousHref={after === undefined ? undefined : bulkHref(jobId, { show })}
              nextHref={next === null ? undefined : bulkHref(jobId, { show, after: next })}
            />
          </>
        )}
      </QueryView>
    </Panel>
  );
}

interface ItemsProps {
  readonly rows: readonly BulkItem[];
  readonly isPrepared: boolean;
}

function ItemsTable({ rows, isPrepared }: ItemsProps): ReactElement {
  const { t } = useText();
  return (
    <Table
      caption={t("bulk.items")}
      captionIsHidden
      rows={rows}
      rowKey={({ commitmentId }) => commitmentId}
      rowHref={({ reference }) => `/c/${reference}`}
      columns={[
        {
          id: "reference",
          header: t("work.column.reference"),
          namesRow: true,
          cell: ({ reference }) => reference,
        },
        { id: "title", header: t("work.column.title"), cell: ({ title }) => title },
        {
          id: "outcome",
          header: t("bulk.column.outcome"),
          cell: (item) => <Outcome item={item} isPrepared={isPrepared} />,
        },
        { id: "why", header: t("bulk.column.why"), cell: (item) => <Why item={item} /> },
      ]}
    />
  );
}

/** The word for it, and in whose name where that is not the reader's own. */
function Outcome({
  item: { state, can, onBehalfOf },
  isPrepared,
}: {
  readonly item: BulkItem;
  readonly isPrepared: boolean;
}): ReactElement {
  const { t } = useText();
  return (
    <>
      {isPrepared ? t(can ? "bulk.can" : "bulk.cannot") : t(`bulk.item.${state}`)}
      {onBehalfOf !== null && `, ${t("bulk.onBehalf", { name: onBehalfOf.name })}`}
    </>
  );
}

/** The receipt of what was done, else the decisive reason. */
function Why({ item: { receipt, reasons } }: { readonly item: BulkItem }): ReactElement {
  const { t } = useText();
  const [reason] = reasons;
  if (receipt !== null)
    return (
      <>
        {t("bulk.receipt", { version: receipt.version })} <StateTag state={receipt.state} />
      </>
    );
  return reason === undefined ? <>—</> : <ReasonLine reason={reason} />;
}
