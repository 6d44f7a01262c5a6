import { type ReactElement, useId } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import type { MachineView } from "./machine-view.ts";
import styles from "./machine.module.css";

/** How far the commitments that have not ended have moved to the version in force. */
export function MovingProgress({ view }: { readonly view: MachineView }): ReactElement {
  const { t, locale } = useText();
  const id = useId();
  const { live, waiting, inForce } = view;
  const all = live.reduce((sum, { count }) => sum + count, 0);
  const moved = all - waiting;
  const [some, whole] = [moved, all].map((count) => formatNumber(String(count), locale));
  if (waiting === 0)
    return <p data-waiting={0}>{t("machine.moving.none", { version: inForce })}</p>;
  return (
    <div className={styles.moving} data-waiting={waiting}>
      <label htmlFor={id}>
        {t("machine.moving", { moved: some ?? "", all: whole ?? "", version: inForce })}
      </label>
      <progress id={id} className={styles.progress} max={all} value={moved} />
    </div>
  );
}
