import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { findRemedyText, reasonText } from "../../law/reason-text.ts";
import { WhoText } from "../../law/who-text.tsx";
import type { BulkJob } from "./bulk-job.ts";
import styles from "./bulk.module.css";

type Group = BulkJob["groups"][number];

/** Why some cannot, or were not done: each reason with its number, who can clear it and how. */
export function BulkReasons({
  title,
  groups,
}: {
  readonly title: string;
  readonly groups: readonly Group[];
}): ReactElement | null {
  if (groups.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={JSON.stringify(group.reason)} data-reason={group.reason.id}>
            <Why group={group} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Why({ group: { reason, count } }: { readonly group: Group }): ReactElement {
  const text = useText();
  return (
    <>
      <strong className={styles.count}>{count}</strong> <ReasonLine reason={reason} />{" "}
      {findRemedyText(text, reason)}{" "}
      {reason.who.roles.length > 0 && (
        <span className={styles.who}>
          <WhoText who={reason.who} />
        </span>
      )}
    </>
  );
}

/** A reason in words. */
export function ReasonLine({ reason }: { readonly reason: Group["reason"] }): ReactElement {
  const text = useText();
  return <span>{reasonText(text, reason)}</span>;
}
