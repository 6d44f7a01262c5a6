import { type ReactElement, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./stack.module.css";

/** Blocks beneath each other, evenly apart. */
export function Stack({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles.stack}>{children}</div>;
}

interface PanelProps {
  readonly title: string;
  /** Links or buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled box with one subject; its title is a second-level heading. */
export function Panel({ title, actions, children }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <h2 className={styles.panelTitle} id={id}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

interface ColumnsProps {
  readonly children: ReactNode;
  /** The right column: what can be done. Sticky on wide screens, above the content on narrow ones. */
  readonly side: ReactNode;
}

/** Content and a 320 px right column, which comes first in the reading order: what can be done, then the facts. */
export function Columns({ children, side }: ColumnsProps): ReactElement {
  return (
    <div className={styles.columns}>
      <aside className={classNames(styles.side, styles.stack)} data-region>
        {side}
      </aside>
      <div className={classNames(styles.main, styles.stack)}>{children}</div>
    </div>
  );
}
