import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { ToneTag } from "../../kit/state-tag.tsx";
import { Table } from "../../kit/table.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import { findRemedyText, reasonText } from "../../law/reason-text.ts";
import { WhoText } from "../../law/who-text.tsx";
import { oftenInADay, type RefusalRow } from "./refusal-row.ts";
import styles from "./audit-refusals.module.css";

/** Refused attempts, newest first; who was refused often within a day stands out. */
export function RefusalsTable({ rows }: { readonly rows: readonly RefusalRow[] }): ReactElement {
  const { t, say } = useText();
  return (
    <Table
      caption={t("audit.refusals")}
      captionIsHidden
      rows={rows}
      rowKey={({ leafIndex }) => String(leafIndex)}
      rowHref={({ leafIndex }) => `/audit/entry/${leafIndex}`}
      rowIsStrong={({ timesInADay }) => timesInADay >= oftenInADay}
      columns={[
        {
          id: "leaf",
          header: t("audit.column.leaf"),
          cell: ({ leafIndex }) => `#${leafIndex}`,
          namesRow: true,
        },
        {
          id: "when",
          header: t("audit.column.when"),
          cell: ({ content }) => <DateTimeText value={content.at} />,
        },
        {
          id: "event",
          header: t("audit.column.event"),
          cell: ({ content }) => say("event", content.action),
        },
        {
          id: "who",
          header: t("audit.column.who"),
          cell: (row) => (
            <>
              <ActorText entry={row} />
              {row.timesInADay >= oftenInADay && (
                <div data-often={row.timesInADay}>
                  <ToneTag tone="overdue" text={t("refusals.often", { n: row.timesInADay })} />
                </div>
              )}
            </>
          ),
        },
        {
          id: "commitment",
          header: t("audit.refusals.commitment"),
          cell: ({ reference }) =>
            reference === null ? (
              "—"
            ) : (
              <AppLink href={`/audit/c/${reference}`}>{reference}</AppLink>
            ),
        },
        {
          id: "reasons",
          header: t("audit.refusals.reasons"),
          cell: (row) => <Reasons row={row} />,
        },
      ]}
    />
  );
}

function Reasons({ row }: { readonly row: RefusalRow }): ReactElement {
  const text = useText();
  return (
    <ul className={styles.reasons}>
      {row.reasons.map((reason) => {
        const remedy = findRemedyText(text, reason);
        return (
          <li key={reason.id} data-reason={reason.id}>
            {reasonText(text, reason)}
            <span className={styles.more}>
              {reason.who.roles.length > 0 && (
                <>
                  {text.t("refusals.who")} <WhoText who={reason.who} />
                </>
              )}
            </span>
            {remedy !== undefined && <span className={styles.more}>{remedy}</span>}
          </li>
        );
      })}
    </ul>
  );
}
