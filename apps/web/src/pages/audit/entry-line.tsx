import type { ReactElement } from "react";
import type { MessageId } from "../../i18n/message-id.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { DateText, DateTimeText } from "../../kit/date-text.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import { reasonOutline } from "../../law/reason-text.ts";
import styles from "./entry-list.module.css";
import type { LedgerRow } from "./ledger-row.ts";

export const lineHeaders = [
  "audit.column.leaf",
  "audit.column.when",
  "audit.column.event",
  "audit.column.who",
  "explorer.column.subject",
  "explorer.column.change",
  "audit.column.hash",
] as const satisfies readonly MessageId[];

/** One entry of the ledger in one line; its leaf index opens it. */
export function EntryLine({ row }: { readonly row: LedgerRow }): ReactElement {
  const { t, say } = useText();
  const { leafIndex, stream, version, reference, content, hash } = row;
  const event = say("event", content.action);
  const isLate = content.effectiveOn < content.at.slice(0, 10);
  return (
    <div role="presentation" className={styles.row}>
      <span role="cell" className={styles.leaf}>
        <AppLink
          href={`/audit/entry/${leafIndex}`}
          data-row-link
          aria-label={t("explorer.open", { leaf: leafIndex, event })}
        >
          #{leafIndex}
        </AppLink>
      </span>
      <span role="cell">
        <DateTimeText value={content.at} />
        {isLate && (
          <span className={styles.more}>
            {t("explorer.effective")} <DateText value={content.effectiveOn} />
          </span>
        )}
      </span>
      <span role="cell">
        {stream.startsWith("refusal/") ? t("audit.refused", { event }) : event}
      </span>
      <span role="cell">
        <ActorText entry={row} />
      </span>
      <span role="cell">
        {reference === null ? (
          <code className={styles.stream}>{stream}</code>
        ) : (
          <AppLink href={subjectHref(row)}>{reference}</AppLink>
        )}
        <span className={styles.more}>{t("explorer.version", { version })}</span>
      </span>
      <span role="cell">
        <ChangeText row={row} />
      </span>
      <span role="cell">
        <code>{hash.slice(0, 12)}…</code>
      </span>
    </div>
  );
}

const subjectHref = ({ reference, stream, version }: LedgerRow): string =>
  stream.startsWith("refusal/") ? `/audit/c/${reference}` : `/audit/c/${reference}?at=${version}`;

/** What the entry changed, in a few words: the state, the content, or why nothing did. */
function ChangeText({ row: { content } }: { readonly row: LedgerRow }): ReactElement {
  const text = useText();
  const { from, to, reasons } = content;
  const [reason] = reasons;
  if (reason !== undefined) return <>{reasonOutline(text, { id: reason })}</>;
  if (to === undefined) return <>—</>;
  const after = text.t(`state.${to.state}`);
  if (from === undefined) return <>→ {after}</>;
  if (from.state !== to.state)
    return (
      <>
        {text.t(`state.${from.state}`)} → {after}
      </>
    );
  return (
    <>
      {from.revision === to.revision ? "—" : text.t("explorer.revised", { revision: to.revision })}
    </>
  );
}
