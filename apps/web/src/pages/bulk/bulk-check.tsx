import { manyEvents, sharedFields } from "@tiltas/domain";
import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button, LinkButton } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { Notice } from "../../kit/notice.tsx";
import { Panel } from "../../kit/stack.tsx";
import { StepRefused } from "../step/sending/step-refused.tsx";
import { type FieldProblem, problemsOf } from "../step/typed/parse-payload.ts";
import type { BulkJob } from "./bulk-job.ts";
import { BulkReasons } from "./bulk-reasons.tsx";
import { SharedFields } from "./shared-fields.tsx";

/** Before anything happens: how many can, why the others cannot, and what all will share. */
export function BulkCheck({ job }: { readonly job: BulkJob }): ReactElement {
  const { t } = useText();
  const { can, cannot, groups } = job;
  return (
    <>
      <Notice look={cannot === 0 ? "success" : "warning"} title={t("bulk.counts", { can, cannot })}>
        <p>{t(cannot === 0 ? "bulk.check.all" : "bulk.check.some")}</p>
      </Notice>
      <BulkReasons title={t("bulk.reasons.foreseen")} groups={groups} />
      {can === 0 ? (
        <p>
          <LinkButton href="/work">{t("bulk.back")}</LinkButton>
        </p>
      ) : (
        <StartForm job={job} />
      )}
    </>
  );
}

interface Attempt {
  readonly problems: readonly FieldProblem[];
  readonly count: number;
}

function StartForm({ job }: { readonly job: BulkJob }): ReactElement {
  const text = useText();
  const { t } = text;
  const { jobId, event, can } = job;
  const { shared } = manyEvents[event];
  const [attempt, setAttempt] = useState<Attempt>({ problems: [], count: 0 });
  const starting = useMutation(
    trpc.bulk.start.mutationOptions({
      onSuccess: (begun) => queryClient.setQueryData(trpc.bulk.byId.queryKey({ jobId }), begun),
    }),
  );
  const start = (typed: FormData): void => {
    const payload = Object.fromEntries(
      sharedFields(event).map(({ name }) => [name, formText(typed, name)]),
    );
    const parsed = shared.safeParse(withoutEmpty(payload));
    setAttempt(({ count }) => ({
      problems: parsed.success ? [] : problemsOf(text, parsed.error.issues),
      count: count + 1,
    }));
    if (parsed.success) starting.mutate({ jobId, payload: parsed.data });
  };
  return (
    <Panel title={t(`event.${event}`)}>
      <Form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (!starting.isPending) start(new FormData(submitted.currentTarget));
        }}
      >
        <ErrorSummary
          attempt={attempt.count}
          problems={attempt.problems.map(({ field, inSummary }) => ({
            fieldId: field,
            text: inSummary,
          }))}
        />
        {starting.error !== null && <StepRefused error={starting.error} />}
        <SharedFields job={job} problems={attempt.problems} />
        <FormActions>
          <Button look="primary" type="submit" busy={starting.isPending}>
            {t("bulk.start", { event: t(`event.${event}`), can })}
          </Button>
          <LinkButton href="/work">{t("bulk.leave")}</LinkButton>
        </FormActions>
      </Form>
    </Panel>
  );
}

const withoutEmpty = (typed: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
