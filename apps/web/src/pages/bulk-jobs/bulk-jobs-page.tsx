import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import type { BulkJob } from "../bulk/bulk-job.ts";
import { bulkHref } from "../bulk/bulk-search.ts";
import { CountsText } from "../bulk/counts-text.tsx";

/** The person's own jobs for many commitments, the latest first. */
export function BulkJobsPage(): ReactElement {
  const { t } = useText();
  const query = useQuery(trpc.bulk.mine.queryOptions());
  return (
    <Stack>
      <PageHeading
        title={t("bulk.jobs")}
        above={<AppLink href="/work">‹ {t("work.title")}</AppLink>}
      />
      <QueryView query={query}>
        {(jobs) =>
          jobs.length === 0 ? (
            <EmptyState kind="nothing" title={t("bulk.jobs.empty")}>
              {t("bulk.jobs.empty.text")}
            </EmptyState>
          ) : (
            <JobsTable jobs={jobs} />
          )
        }
      </QueryView>
    </Stack>
  );
}

function JobsTable({ jobs }: { readonly jobs: readonly BulkJob[] }): ReactElement {
  const { t } = useText();
  return (
    <Table
      caption={t("bulk.jobs")}
      captionIsHidden
      rows={jobs}
      rowKey={({ jobId }) => jobId}
      rowHref={({ jobId }) => bulkHref(jobId)}
      columns={[
        {
          id: "event",
          header: t("bulk.column.event"),
          namesRow: true,
          cell: ({ event, items }) => t("bulk.title", { event: t(`event.${event}`), n: items }),
        },
        {
          id: "state",
          header: t("work.column.state"),
          cell: ({ state }) => t(`bulk.state.${state}`),
        },
        { id: "counts", header: t("bulk.column.counts"), cell: (job) => <CountsText job={job} /> },
        {
          id: "created",
          header: t("bulk.column.created"),
          cell: ({ createdAt }) => <DateTimeText value={createdAt} />,
        },
      ]}
    />
  );
}
