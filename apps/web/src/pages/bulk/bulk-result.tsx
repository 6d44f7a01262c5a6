import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button, LinkButton } from "../../kit/button.tsx";
import { FormActions } from "../../kit/form.tsx";
import { Notice, ResultLine } from "../../kit/notice.tsx";
import { StepRefused } from "../step/sending/step-refused.tsx";
import { type BulkJob, notDone } from "./bulk-job.ts";
import { BulkReasons } from "./bulk-reasons.tsx";
import { bulkHref } from "./bulk-search.ts";
import { CountsText } from "./counts-text.tsx";

interface ResultProps {
  readonly job: BulkJob;
  /** Whether the reader saw it run: the result then takes the focus. */
  readonly wasAwaited: boolean;
}

/** What came of it, and what can be done with what was not done. */
export function BulkResult({ job, wasAwaited }: ResultProps): ReactElement {
  const { t } = useText();
  const { state, groups, counts, items } = job;
  const Line = wasAwaited ? ResultLine : Notice;
  return (
    <>
      <Line look={counts.done === items ? "success" : "warning"} title={t(`bulk.state.${state}`)}>
        <p>
          <CountsText job={job} />
        </p>
      </Line>
      <BulkReasons title={t("bulk.reasons.met")} groups={groups} />
      {notDone(job) > 0 && <NotDone job={job} />}
    </>
  );
}

function NotDone({ job }: { readonly job: BulkJob }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const retrying = useMutation(
    trpc.bulk.retryFailed.mutationOptions({
      onSuccess: (next) => {
        queryClient.setQueryData(trpc.bulk.byId.queryKey({ jobId: next.jobId }), next);
        router.history.push(bulkHref(next.jobId));
      },
    }),
  );
  return (
    <>
      {retrying.error !== null && <StepRefused error={retrying.error} />}
      <FormActions>
        <Button
          busy={retrying.isPending}
          busyText={t("bulk.looking")}
          onClick={() => retrying.mutate({ jobId: job.jobId })}
        >
          {t("bulk.retry", { n: notDone(job) })}
        </Button>
        <a href={`/api/bulk/${job.jobId}/not-done.csv`} download>
          {t("bulk.download")}
        </a>
        <LinkButton href="/work">{t("bulk.back")}</LinkButton>
      </FormActions>
    </>
  );
}
