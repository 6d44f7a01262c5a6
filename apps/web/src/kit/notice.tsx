import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names.ts";
import styles from "./notice.module.css";
import { StateShape } from "./state-shape.tsx";
import type { Tone } from "./state-tone.ts";

type NoticeLook = "neutral" | "success" | "warning" | "problem";

const shapes: Record<NoticeLook, Tone | undefined> = {
  neutral: undefined,
  success: "delivered",
  warning: "overdue",
  problem: "rejected",
};

interface NoticeProps {
  readonly look?: NoticeLook;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A remark that belongs to the page and stays. */
export function Notice({ look = "neutral", title, children }: NoticeProps): ReactElement {
  const shape = shapes[look];
  return (
    <div className={classNames(styles.notice, styles[look])}>
      {shape !== undefined && <StateShape tone={shape} />}
      <div className={styles.text}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** What an action did, with what may come next: takes the focus when it appears, and never jumps by itself. */
export function ResultLine({ look = "success", title, children }: NoticeProps): ReactElement {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <div ref={line} tabIndex={-1} role="status">
      <Notice look={look} {...(title === undefined ? {} : { title })}>
        {children}
      </Notice>
    </div>
  );
}
