import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { findRowMove, isTypingTarget, rowAfter } from "../../kit/row-keys.ts";
import { letterKeysAreOn } from "../../preferences/letter-keys.ts";
import styles from "./entry-list.module.css";
import { EntryLine, lineHeaders } from "./entry-line.tsx";
import type { LedgerRow } from "./ledger-row.ts";

interface EntryListProps {
  readonly rows: readonly LedgerRow[];
  readonly hasMore: boolean;
  /** Asked when the end of what is loaded comes near. */
  readonly onNearEnd: () => void;
}

const usualHeight = 44;
/** Rows left below when more are asked for. */
const near = 20;

const rowIn = (frame: HTMLElement | null, index: number): HTMLElement | null =>
  frame?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-link]`) ?? null;

const rowOf = (target: EventTarget | null): number =>
  target instanceof Element
    ? Number(target.closest<HTMLElement>("[data-index]")?.dataset["index"] ?? -1)
    : -1;

/** The ledger's lines, only those in sight in the document, walked by the same keys as a table. */
export function EntryList({ rows, hasMore, onNearEnd }: EntryListProps): ReactElement {
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, want] = useState<number>();
  // oxlint-disable-next-line react/incompatible-library -- nothing is memoized by a compiler here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.leafIndex ?? index,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasMore && last >= rows.length - near) onNearEnd();
  }, [hasMore, last, rows.length, onNearEnd]);

  // A row far away is in the document only after the list was scrolled to it.
  useEffect(() => {
    const row = wanted === undefined ? null : rowIn(frame.current, wanted);
    if (row === null) return;
    row.focus({ preventScroll: true });
    want(undefined);
  }, [wanted, items]);

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const move = isTypingTarget(event.target) ? undefined : findRowMove(event, letterKeysAreOn());
    if (move === undefined || rows.length === 0) return;
    event.preventDefault();
    const to = rowAfter(move, rowOf(event.target), rows.length);
    virtual.scrollToIndex(to);
    want(to);
  };

  return (
    <div className={styles.table} role="table" aria-label={t("audit.entries")} aria-rowcount={-1}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" className={styles.row}>
          {lineHeaders.map((header) => (
            <span key={header} role="columnheader">
              {t(header)}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={frame}
        role="rowgroup"
        aria-label={t("explorer.list")}
        className={styles.frame}
        onKeyDown={onKey}
      >
        <div
          role="presentation"
          className={styles.whole}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  role="row"
                  aria-rowindex={index + 2}
                  data-index={index}
                  className={styles.line}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <EntryLine row={row} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
