import type { ReactElement } from "react";
import { formatTime } from "../format/date.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "./button.tsx";
import styles from "./error-bar.module.css";

interface ErrorBarProps {
  /** ISO instant of what is still shown beneath; undefined when nothing is. */
  readonly shownSince?: string | undefined;
  readonly onRetry: () => void;
}

/** Something could not be read. What was read before stays beneath the bar. */
export function ErrorBar({ shownSince, onRetry }: ErrorBarProps): ReactElement {
  const { t, locale } = useText();
  return (
    <div className={styles.bar} role="alert">
      <span>
        {shownSince === undefined
          ? t("kit.errorBar.none")
          : t("kit.errorBar.stale", { time: formatTime(shownSince, locale) })}
      </span>
      <Button onClick={onRetry}>{t("kit.errorBar.again")}</Button>
    </div>
  );
}
