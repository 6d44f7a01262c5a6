import { useMatch } from "@tanstack/react-router";
import { type ReactElement, type ReactNode, use, useEffect, useLayoutEffect, useRef } from "react";
import { ArrivalContext } from "../shell/arrival.ts";
import styles from "./page-heading.module.css";

interface PageHeadingProps {
  /** Heading and document title in one. */
  readonly title: string;
  /** Beside the title: a state tag, an amount. */
  readonly beside?: ReactNode;
  /** At the end of the line: the page's main action. */
  readonly actions?: ReactNode;
  /** Above the title: the way back. */
  readonly above?: ReactNode;
}

/** A page's one first-level heading. Names the document, and takes the focus when the reader arrives from another page. */
export function PageHeading({ title, beside, actions, above }: PageHeadingProps): ReactElement {
  const arrival = use(ArrivalContext);
  // The page's own address: the router's location already names the next page while this one still stands.
  const pathname = useMatch({ strict: false, select: (match) => match.pathname });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrival.takesFocus(pathname)) heading.current?.focus({ preventScroll: true });
  }, [arrival, pathname]);
  useLayoutEffect(() => {
    const own = heading.current;
    // A layout effect's clean-up still finds the heading in the document.
    return () => arrival.leave(own !== null && document.activeElement === own);
  }, [arrival]);
  return (
    <div className={styles.heading}>
      <title>{`${title} · Tiltas`}</title>
      {above !== undefined && <div className={styles.above}>{above}</div>}
      <div className={styles.line}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
