import type { ReactElement } from "react";

/** The mark: a deck on its arch. Decoration beside the name. */
export function BridgeMark(): ReactElement {
  return (
    <svg
      viewBox="0 0 28 20"
      width="28"
      height="20"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
    >
      <path d="M2 15.5h24" strokeWidth="2.25" />
      <path d="M2 14.5c4 0 6-10 12-10s8 10 12 10" strokeWidth="2.25" />
      <path d="M9.5 15V8.5M14 15V5.5M18.5 15V8.5" strokeWidth="1.5" />
    </svg>
  );
}
