import type { Receipt } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { ReceiptFacts } from "../step/receipt-facts.tsx";
import { StepRefused } from "../step/sending/step-refused.tsx";

interface SentProps {
  readonly proposed: Receipt;
  readonly submitted: Receipt;
  readonly title: string;
}

/** Both receipts of a proposal that was sent, and what may come next. */
export function SentReceipts({ proposed, submitted, title }: SentProps): ReactElement {
  const { t } = useText();
  const { reference } = submitted;
  return (
    <Stack>
      <PageHeading title={t("propose.sent.title", { reference, title })} />
      <ResultLine title={t("propose.sent", { reference })}>
        {[proposed, submitted].map((receipt, index) => (
          <div key={receipt.version} data-receipt={receipt.version}>
            <p>
              {t(index === 0 ? "propose.sent.proposed" : "propose.sent.submitted", {
                version: receipt.version,
              })}{" "}
              <StateTag state={receipt.state} />
            </p>
            <ReceiptFacts receipt={receipt} />
          </div>
        ))}
      </ResultLine>
      <Next reference={reference} title={title} />
    </Stack>
  );
}

function Next({ reference, title }: { reference: string; title: string }): ReactElement {
  const { t } = useText();
  return (
    <Panel title={t("step.next")}>
      <ul>
        <li>
          <AppLink href={`/c/${reference}`}>
            {t("step.next.commitment", { reference, title })}
          </AppLink>
        </li>
        <li>
          <AppLink href={`/c/${reference}/do/document.attach`}>{t("propose.next.attach")}</AppLink>
        </li>
        <li>
          <AppLink href="/propose">{t("propose.next.another")}</AppLink>
        </li>
        <li>
          <AppLink href="/work">{t("step.next.work")}</AppLink>
        </li>
      </ul>
    </Panel>
  );
}

interface OnlyProposedProps {
  readonly proposed: Receipt;
  readonly cause: unknown;
}

/** Proposed but not submitted: from here on the commitment itself is the place to go on. */
export function OnlyProposed({ proposed, cause }: OnlyProposedProps): ReactElement {
  const { t } = useText();
  const { reference } = proposed;
  return (
    <Stack>
      <PageHeading title={t("propose.half.title", { reference })} />
      <StepRefused error={cause} reference={reference} />
      <p>{t("propose.half.text")}</p>
      <ReceiptFacts receipt={proposed} />
      <p>
        <AppLink href={`/c/${reference}`}>{t("step.backTo", { ref: reference })}</AppLink>
      </p>
    </Stack>
  );
}
