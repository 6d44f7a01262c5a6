import type { ReactElement } from "react";
import styles from "./state-tag.module.css";
import type { Tone } from "./state-tone.ts";

/** The shape of a tone, 16 × 16, in the current colour; decoration beside its word. */
export function StateShape({ tone }: { readonly tone: Tone }): ReactElement {
  return (
    <svg
      className={styles.shape}
      viewBox="0 0 16 16"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <ToneMark tone={tone} />
    </svg>
  );
}

/** The same marks as bare SVG, for drawings that place them themselves. */
export function ToneMark({ tone }: { readonly tone: Tone }): ReactElement {
  switch (tone) {
    case "proposed":
      return <circle cx="8" cy="8" r="6" {...line} />;
    case "approved":
      return (
        <>
          <circle cx="8" cy="8" r="6" {...line} />
          <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
        </>
      );
    case "procured":
      return (
        <>
          <rect x="2" y="2" width="12" height="12" {...line} />
          <path d="M2 2h6v12H2z" fill="currentColor" />
        </>
      );
    case "partDelivered":
      return (
        <>
          <circle cx="8" cy="8" r="6" {...line} />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      );
    case "delivered":
      return <circle cx="8" cy="8" r="7" fill="currentColor" />;
    case "rejected":
      return <path d="M3 3l10 10M13 3L3 13" {...line} />;
    case "cancelled":
      return <path d="M2 8h12" {...line} />;
    case "suspended":
      return <path d="M5 2.5v11M11 2.5v11" {...line} />;
    case "overdue":
      return (
        <>
          <path d="M8 2v7.5" {...line} />
          <circle cx="8" cy="13" r="1.6" fill="currentColor" />
        </>
      );
    default:
      return tone satisfies never;
  }
}

const line = { fill: "none", stroke: "currentColor", strokeWidth: 2 } as const;
