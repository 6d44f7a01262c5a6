import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { isNotFound } from "../../api/failure.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Stack } from "../../kit/stack.tsx";
import { BulkCheck } from "./bulk-check.tsx";
import { BulkItems } from "./bulk-items.tsx";
import { type BulkJob, isUnderWay } from "./bulk-job.ts";
import { BulkProgress } from "./bulk-progress.tsx";
import { BulkResult } from "./bulk-result.tsx";
import { bulkRoute } from "./bulk.route.ts";

/** Milliseconds between two looks at a job that is under way. */
const lookEvery = 1000;

/** One job for many commitments: the check before it, its progress, its result. */
export function BulkPage(): ReactElement {
  const { t } = useText();
  const { job: jobId } = bulkRoute.useParams();
  const query = useQuery(
    trpc.bulk.byId.queryOptions(
      { jobId },
      {
        refetchInterval: ({ state }) =>
          state.data !== undefined && isUnderWay(state.data) ? lookEvery : false,
      },
    ),
  );
  const { data: job } = query;
  if (isNotFound(query.error)) return <NoSuchJob />;
  return (
    <Stack>
      <PageHeading
        title={
          job === undefined
            ? t("bulk.jobs")
            : t("bulk.title", { event: t(`event.${job.event}`), n: job.items })
        }
        above={<Above />}
      />
      <QueryView query={query} skeleton={<Skeleton rows={5} />}>
        {(found) => <Job key={found.jobId} job={found} />}
      </QueryView>
    </Stack>
  );
}

function Above(): ReactElement {
  const { t } = useText();
  return (
    <>
      <AppLink href="/work">‹ {t("work.title")}</AppLink> ·{" "}
      <AppLink href="/work/bulk">{t("bulk.jobs")}</AppLink>
    </>
  );
}

function NoSuchJob(): ReactElement {
  const { t } = useText();
  return (
    <Stack>
      <PageHeading title={t("bulk.jobs")} above={<Above />} />
      <EmptyState kind="noRight" title={t("bulk.notFound")}>
        {t("bulk.notFound.text")}
      </EmptyState>
    </Stack>
  );
}

function Job({ job }: { readonly job: BulkJob }): ReactElement {
  const { t } = useText();
  // The result takes the focus only where it was waited for, not when the page is opened later.
  const [opened] = useState(job.state);
  const hasEnded = job.endedAt !== null;
  useEffect(() => {
    if (!hasEnded) return;
    void queryClient.invalidateQueries(trpc.queue.pathFilter());
    void queryClient.invalidateQueries(trpc.commitment.pathFilter());
    void queryClient.invalidateQueries(trpc.bulk.items.pathFilter());
  }, [hasEnded]);
  return (
    <>
      {job.state === "prepared" && <BulkCheck job={job} />}
      {isUnderWay(job) && <BulkProgress job={job} />}
      {hasEnded && (
        <BulkResult job={job} wasAwaited={opened !== "done" && opened !== "cancelled"} />
      )}
      <BulkItems job={job} />
      <PrintStamp reference={t(`event.${job.event}`)} leaf={job.leafIndex} />
    </>
  );
}
