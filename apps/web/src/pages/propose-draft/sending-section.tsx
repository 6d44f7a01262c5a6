import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { failureKind, isTurnedDown } from "../step/sending/failure-kind.ts";
import { StepRefused } from "../step/sending/step-refused.tsx";
import type { SendingPlan } from "../propose/draft-body.ts";
import { ContentSummary } from "./content-summary.tsx";
import { SendingError } from "./carry-out.ts";
import { OnlyProposed, SentReceipts } from "./sent-receipts.tsx";
import type { useSendProposal } from "./use-send-proposal.ts";

interface SendingSectionProps {
  readonly plan: SendingPlan;
  readonly sending: ReturnType<typeof useSendProposal>;
}

/** A proposal on its way: being recorded, recorded, or stopped half-way with a way to go on. */
export function SendingSection({ plan, sending }: SendingSectionProps): ReactElement {
  const { t } = useText();
  const { data: receipts, error, isPending, mutate } = sending;
  if (receipts !== undefined) return <SentReceipts {...receipts} title={plan.content.title} />;
  if (error instanceof SendingError && error.proposed !== undefined && isTurnedDown(error.cause))
    return <OnlyProposed proposed={error.proposed} cause={error.cause} />;
  return (
    <Stack>
      <PageHeading title={t("propose.sending.title")} />
      {isPending ? <p role="status">{t("propose.sending.busy")}</p> : <Interrupted error={error} />}
      <p>
        <Button look="primary" busy={isPending} onClick={() => mutate(plan)}>
          {t("propose.sending.again")}
        </Button>
      </p>
      <ContentSummary content={plan.content} />
    </Stack>
  );
}

/** Whether it was recorded is not known; sending again asks for the same thing, never for a second one. */
function Interrupted({ error }: { readonly error: Error | null }): ReactElement {
  const { t } = useText();
  const isToldMore = error instanceof SendingError && failureKind(error.cause) !== "lost";
  return (
    <>
      {isToldMore && <StepRefused error={error.cause} />}
      <ResultLine look="warning" title={t("propose.sending.interrupted")}>
        <p>{t("propose.sending.interrupted.text")}</p>
      </ResultLine>
    </>
  );
}
