import type { Receipt } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { NextInQueue } from "./next-in-queue.tsx";
import type { StepEvent } from "./forms/step-forms.ts";
import { ReceiptFacts } from "./receipt-facts.tsx";
import styles from "./step.module.css";
import type { ExplainedEvent } from "../commitment/commitment-view.ts";

interface StepReceiptProps {
  readonly event: StepEvent;
  readonly item: ExplainedEvent;
  readonly receipt: Receipt;
  readonly title: string;
}

/** What was recorded, and what may come next; nothing opens by itself. */
export function StepReceipt({ event, item, receipt, title }: StepReceiptProps): ReactElement {
  const { t } = useText();
  const { reference, version, state } = receipt;
  return (
    <Stack>
      <ResultLine title={t("step.receipt.title", { event: t(`event.${event}`), ref: reference })}>
        <p>
          {t("step.receipt.line", { version })} <StateTag state={state} />
        </p>
        <ReceiptFacts receipt={receipt} />
      </ResultLine>
      <Panel title={t("step.next")}>
        <ul className={styles.next}>
          <NextInQueue reference={reference} event={event} target={item.target?.id} />
          <li>
            <AppLink href={`/c/${reference}`}>
              {t("step.next.commitment", { reference, title })}
            </AppLink>
          </li>
          <li>
            <AppLink href="/work">{t("step.next.work")}</AppLink>
          </li>
        </ul>
      </Panel>
    </Stack>
  );
}
