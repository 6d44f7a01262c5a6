import type { FieldChange } from "@tiltas/workflows";
import type { ReactElement } from "react";
import styles from "./field-changes.module.css";

interface FieldChangesProps {
  readonly changes: readonly FieldChange[];
  /** People's names by id, for fields that hold one. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Each changed field with its value before and after. */
export function FieldChanges({ changes, names = {} }: FieldChangesProps): ReactElement {
  const shown = (value: string): string => names[value] ?? value;
  return (
    <ul className={styles.list}>
      {changes.map(({ path, before, after }) => (
        <li key={path}>
          <code className={styles.path}>{path.slice(1).replaceAll("/", " › ")}</code>{" "}
          {before !== undefined && <del>{shown(before)}</del>}{" "}
          {after !== undefined && <ins>{shown(after)}</ins>}
        </li>
      ))}
    </ul>
  );
}
