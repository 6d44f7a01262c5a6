import { useLocation } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { AppLink } from "./app-link.tsx";
import styles from "./hash-tabs.module.css";

export interface Panel {
  /** The fragment of the address: `lines` for `/c/…#lines`. */
  readonly id: string;
  readonly label: string;
  /** A short count after the label: "2 of 3". */
  readonly figure?: string;
  readonly content: ReactNode;
}

interface HashTabsProps {
  readonly label: string;
  readonly panels: readonly [Panel, ...Panel[]];
}

/** Sections of a page chosen by the address's fragment, as links: reloading or sharing keeps the choice. Paper shows all. */
export function HashTabs({ label, panels }: HashTabsProps): ReactElement {
  const hash = useLocation({ select: (location) => location.hash });
  const current = panels.find(({ id }) => id === hash) ?? panels[0];
  return (
    <div className={styles.tabs}>
      <nav className={styles.bar} aria-label={label}>
        {panels.map((panel) => (
          <AppLink
            key={panel.id}
            href={`#${panel.id}`}
            aria-current={panel === current ? "true" : undefined}
          >
            {panel.label}
            {panel.figure !== undefined && <span className={styles.figure}> {panel.figure}</span>}
          </AppLink>
        ))}
      </nav>
      {panels.map((panel) => (
        <section
          key={panel.id}
          aria-label={panel.label}
          hidden={panel !== current}
          data-panel={panel.id}
        >
          {panel.content}
        </section>
      ))}
    </div>
  );
}
