import type { ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";

interface PrintStampProps {
  /** The commitment's reference, or the name of the view. */
  readonly reference: string;
  /** Index of the last ledger leaf the screen shows. */
  readonly leaf: number;
  /** Root of the tree at that leaf, hex. */
  readonly root?: string;
}

/** The head of the printed page: what it is, and which state of the ledger it shows. Not on the screen. */
export function PrintStamp({ reference, leaf, root }: PrintStampProps): ReactElement {
  const { t } = useText();
  return (
    <p className="print-only">
      {reference} · {t("kit.print.asAt", { leaf })}
      {root !== undefined && <> · {t("kit.print.root", { root })}</>}
    </p>
  );
}
