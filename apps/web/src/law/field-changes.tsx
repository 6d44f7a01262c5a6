import type { FieldChange } from "@tiltas/workflows";
import type { ReactElement } from "react";
import styles from "./field-changes.module.css";

/** Each changed field with its value before and after. */
export function FieldChanges({ changes }: { readonly changes: readonly FieldChange[] }): ReactElement {
  return (
    <ul className={styles.list}>
      {changes.map(({ path, before, after }) => (
        <li key={path}>
          <code className={styles.path}>{path.slice(1).replaceAll("/", " › ")}</code>{" "}
          {before !== undefined && <del>{before}</del>} {after !== undefined && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}
