import type { FieldChange } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { fieldWords } from "./field-words.ts";
import { groupChanges } from "./group-changes.ts";
import styles from "./field-changes.module.css";
import { valueWords } from "./value-words.ts";

interface FieldChangesProps {
  readonly changes: readonly FieldChange[];
  /** People's names by id, for fields that hold one. */
  readonly names?: Readonly<Record<string, string>>;
}

function ChangeList({ changes, names = {} }: FieldChangesProps): ReactElement {
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

/**
 * Each changed field with its value before and after, in words. What follows from an event in many fields, such as a
 * whole route, is folded under its name; what people wrote never is.
 */
export function FieldChanges({ changes, names = {} }: FieldChangesProps): ReactElement {
  const text = useText();
  return (
    <>
      {groupChanges(changes).map(({ pointer, changes: some, isFolded }) =>
        isFolded ? (
          <details key={pointer} className={styles.folded}>
            <summary>
              {text.t("changed.folded", { what: fieldWords(text, pointer), n: some.length })}
            </summary>
            <ChangeList changes={some} names={names} />
          </details>
        ) : (
          <ChangeList key={pointer} changes={some} names={names} />
        ),
      )}
    </>
  );
}
