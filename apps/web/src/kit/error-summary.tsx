import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./error-summary.module.css";

interface Problem {
  readonly text: string;
  /** Id of the field; a problem without one is of the whole form. */
  readonly fieldId?: string;
}

interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  /** Changes with every attempt, so that the summary takes the focus each time: `formState.submitCount`. */
  readonly attempt: number;
  readonly children?: ReactNode;
}

/** What is wrong, on top of the form: takes the focus, and each line leads to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ attempt, ...problems }: ErrorSummaryProps): ReactElement | null {
  return problems.problems.length === 0 ? null : <Summary key={attempt} {...problems} />;
}

/** Made anew for each attempt, so that each one takes the focus. */
function Summary({ problems, children }: Omit<ErrorSummaryProps, "attempt">): ReactElement {
  const { t } = useText();
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className={styles.summary} ref={box} tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {t("kit.errorSummary.title")}
      </h2>
      <ul className={styles.problems}>
        {problems.map(({ text, fieldId }) => (
          <li key={`${fieldId ?? ""} ${text}`}>
            {fieldId === undefined ? text : <FieldLink fieldId={fieldId} text={text} />}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function FieldLink({
  fieldId,
  text,
}: {
  readonly fieldId: string;
  readonly text: string;
}): ReactElement {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        // Following the fragment would add a history step and, on pages with tabs, leave the tab.
        event.preventDefault();
        document.getElementById(fieldId)?.focus();
      }}
    >
      {text}
    </a>
  );
}
