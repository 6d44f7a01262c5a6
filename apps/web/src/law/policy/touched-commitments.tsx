import type { ReactElement } from "react";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { routeDifferenceLines } from "./policy-text.ts";
import styles from "./policy.module.css";

export type Touched = inferRouterOutputs<AppRouter>["policy"]["compare"]["touched"];

/** The running commitments another policy would give another route, each a link to it. */
export function TouchedCommitments({ touched }: { readonly touched: Touched }): ReactElement {
  const text = useText();
  const { t, say } = text;
  const { rows, looked, running, next } = touched;
  return (
    <>
      <p className={styles.note}>{t("policy.touched.lead")}</p>
      {rows.length === 0 && next === null ? (
        <p>{t("policy.touched.none")}</p>
      ) : (
        <p>{t("policy.touched.count", { n: rows.length, looked, running })}</p>
      )}
      {rows.length > 0 && (
        <Table
          caption={t("policy.touched")}
          captionIsHidden
          rows={rows}
          rowKey={({ reference }) => reference}
          rowHref={({ reference }) => `/c/${reference}`}
          columns={[
            {
              id: "commitment",
              header: t("policy.column.commitment"),
              cell: ({ reference, title }) => t("commitment.title", { reference, title }),
              namesRow: true,
            },
            {
              id: "state",
              header: t("policy.column.state"),
              cell: ({ state }) => say("state", state),
            },
            {
              id: "route",
              header: t("policy.column.route"),
              cell: ({ difference }) =>
                routeDifferenceLines(difference, text).map((line) => <div key={line}>{line}</div>),
            },
          ]}
        />
      )}
    </>
  );
}
