import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import styles from "../../law/report/report.module.css";
import { EntryLink } from "./entry-link.tsx";
import type { Separation } from "./separation-types.ts";

/** Every rule that was broken, by whom, and the two entries that show it. */
export function BreachesTable({ report }: { readonly report: Separation }): ReactElement {
  const { t, say } = useText();
  const { breaches, breachCount } = report;
  return (
    <>
      {breaches.length < breachCount && (
        <p className={styles.note}>
          {t("separation.breaches.first", { n: breaches.length, all: breachCount })}
        </p>
      )}
      <Table
        caption={t("separation.breaches")}
        captionIsHidden
        rows={breaches}
        rowKey={({ commitmentId, rule, act }) => `${commitmentId} ${rule} ${act.version}`}
        columns={[
          {
            id: "rule",
            header: t("separation.column.rule"),
            cell: ({ rule }) => say("separation.rule", rule),
            namesRow: true,
          },
          {
            id: "person",
            header: t("separation.column.person"),
            cell: ({ persons }) => persons.map(({ name }) => name).join(", "),
          },
          {
            id: "commitment",
            header: t("separation.column.commitment"),
            cell: ({ reference, title }) => t("commitment.title", { reference, title }),
          },
          {
            id: "act",
            header: t("separation.column.act"),
            cell: ({ reference, act }) => <EntryLink reference={reference} entry={act} />,
          },
          {
            id: "earlier",
            header: t("separation.column.earlier"),
            cell: ({ reference, earlier }) => <EntryLink reference={reference} entry={earlier} />,
          },
        ]}
      />
    </>
  );
}
