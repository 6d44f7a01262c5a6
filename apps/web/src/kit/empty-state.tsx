import type { ReactElement, ReactNode } from "react";
import type { MessageId } from "../i18n/message-id.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./empty-state.module.css";

/** Why there is nothing: nothing exists yet, a filter hides it, or the person may not see it. */
export type EmptyKind = "nothing" | "filtered" | "noRight";

const titles: Record<EmptyKind, MessageId> = {
  nothing: "kit.empty.nothing",
  filtered: "kit.empty.filtered",
  noRight: "kit.empty.noRight",
};

interface EmptyStateProps {
  readonly kind: EmptyKind;
  /** In place of the general words. */
  readonly title?: string;
  /** Why, and for `noRight` who can give access. */
  readonly children?: ReactNode;
  /** The way on: a link or a button. */
  readonly action?: ReactNode;
}

/** Said plainly instead of an empty table. */
export function EmptyState({ kind, title, children, action }: EmptyStateProps): ReactElement {
  const { t } = useText();
  return (
    <div className={styles.empty} data-kind={kind}>
      <p className={styles.title}>{title ?? t(titles[kind])}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
