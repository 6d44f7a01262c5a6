import type { ReactElement, ReactNode } from "react";
import styles from "./prose.module.css";

/** Running text at a readable width. */
export function Prose({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles.prose}>{children}</div>;
}
