import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { StateShape } from "../../kit/state-shape.tsx";
import styles from "./conformance.module.css";

/** Marked by shape, word and colour. */
export function RareText({ isRare }: { readonly isRare: boolean }): ReactElement {
  const { t } = useText();
  if (!isRare) return <>{t("conformance.usual")}</>;
  return (
    <span className={styles.rare} data-rare>
      <StateShape tone="overdue" />
      {t("conformance.rare.word")}
    </span>
  );
}
