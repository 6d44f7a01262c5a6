import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useId } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Panel } from "../../kit/stack.tsx";
import { StepRefused } from "../step/sending/step-refused.tsx";
import { type BulkJob, endedItems } from "./bulk-job.ts";
import styles from "./bulk.module.css";
import { CountsText } from "./counts-text.tsx";

/** How far the server is; leaving the page changes nothing. */
export function BulkProgress({ job }: { readonly job: BulkJob }): ReactElement {
  const { t } = useText();
  const id = useId();
  const { jobId, items, state } = job;
  const ended = endedItems(job);
  const cancelling = useMutation(
    trpc.bulk.cancel.mutationOptions({
      onSuccess: (found) => queryClient.setQueryData(trpc.bulk.byId.queryKey({ jobId }), found),
    }),
  );
  return (
    <Panel title={t(`bulk.state.${state}`)}>
      <label htmlFor={id}>{t("bulk.progress", { ended, items })}</label>
      <progress id={id} className={styles.progress} max={items} value={ended} />
      <p>
        <CountsText job={job} />
      </p>
      <p>{t("bulk.progress.leave")}</p>
      {cancelling.error !== null && <StepRefused error={cancelling.error} />}
      {state === "running" && (
        <p>
          <Button
            busy={cancelling.isPending}
            busyText={t("bulk.state.stopping")}
            onClick={() => cancelling.mutate({ jobId })}
          >
            {t("bulk.cancel")}
          </Button>
        </p>
      )}
    </Panel>
  );
}
