import type { ReactElement, ReactNode } from "react";
import styles from "./definition-list.module.css";

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
}

/** Names and their values, two columns where there is room. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }): ReactElement {
  return (
    <dl className={styles.list}>
      {items.map(({ term, value }) => (
        <div key={term} className={styles.item}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
