import type { ReactElement, ReactNode } from "react";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** More, on demand: the browser's own details element. */
export function Disclosure({
  summary,
  startsOpen = false,
  children,
}: DisclosureProps): ReactElement {
  return (
    <details className={styles.disclosure} open={startsOpen}>
      <summary>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
