import type { FieldChange } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { fieldWords } from "./field-words.ts";
import styles from "./field-changes.module.css";
import { valueWords } from "./value-words.ts";

interface FieldChangesProps {
  readonly changes: readonly FieldChange[];
  /** People's names by id, for fields that hold one. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Each changed field with its value before and after, in words. */
export function FieldChanges({ changes, names = {} }: FieldChangesProps): ReactElement {
  const text = useText();
  const shown = (path: string, value: string): string =>
    names[value] ?? valueWords(text, path, value);
  return (
    <ul className={styles.list}>
      {changes.map(({ path, before, after }) => (
        <li key={path} data-path={path}>
          <span className={styles.path}>{fieldWords(text, path)}:</span>{" "}
          {before !== undefined && <del>{shown(path, before)}</del>}{" "}
          {after !== undefined && <ins>{shown(path, after)}</ins>}
        </li>
      ))}
    </ul>
  );
}
