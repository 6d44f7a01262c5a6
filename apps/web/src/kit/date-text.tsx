import type { ReactElement } from "react";
import { formatDate, formatDateTime } from "../format/date.ts";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import styles from "./figures.module.css";

interface DateTextProps {
  /** `YYYY-MM-DD` or an ISO instant. */
  readonly value: string;
}

/** A day: "6 Nov 2026". */
export function DateText({ value }: DateTextProps): ReactElement {
  const { locale } = useText();
  return (
    <time className={classNames("figures", styles.whole)} dateTime={value}>
      {formatDate(value, locale)}
    </time>
  );
}

/** An instant in Vilnius time: "6 Nov 2026, 14:02". */
export function DateTimeText({ value }: DateTextProps): ReactElement {
  const { locale } = useText();
  return (
    <time className={classNames("figures", styles.whole)} dateTime={value}>
      {formatDateTime(value, locale)}
    </time>
  );
}
