import type { Receipt } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";

/** The first characters of the entry's hash, which the audit page shows in full. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }): ReactElement {
  const { t } = useText();
  return (
    <p data-entry-hash={receipt.entryHash}>
      {t("step.receipt.hash")}{" "}
      <code title={receipt.entryHash}>{receipt.entryHash.slice(0, 16)}…</code>
    </p>
  );
}
