import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Table } from "../../kit/table.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";

/** What was tried and refused, newest first. */
export function RefusalsPanel(): ReactElement {
  const { t, say } = useText();
  const query = useQuery(trpc.refusal.list.queryOptions({ size: 50 }));
  return (
    <Panel title={t("audit.refusals")}>
      <QueryView query={query}>
        {({ refusals }) =>
          refusals.length === 0 ? (
            <EmptyState kind="nothing">{t("audit.refusals.empty")}</EmptyState>
          ) : (
            <Table
              caption={t("audit.refusals")}
              captionIsHidden
              rows={refusals}
              rowKey={({ stream, version }) => `${stream} ${version}`}
              columns={[
                {
                  id: "event",
                  header: t("audit.column.event"),
                  cell: ({ action }) => say("event", action),
                  namesRow: true,
                },
                {
                  id: "who",
                  header: t("audit.column.who"),
                  cell: ({ personName }) => personName ?? t("commitment.history.system"),
                },
                {
                  id: "when",
                  header: t("audit.column.when"),
                  cell: ({ at }) => <DateTimeText value={at} />,
                },
                {
                  id: "commitment",
                  header: t("audit.refusals.commitment"),
                  cell: ({ reference }) =>
                    reference === null ? (
                      "—"
                    ) : (
                      <AppLink href={`/c/${reference}`}>{reference}</AppLink>
                    ),
                },
                {
                  id: "reasons",
                  header: t("audit.refusals.reasons"),
                  cell: ({ reasons }) =>
                    reasons.map((id) => (
                      <div key={id} data-reason={id}>
                        <code>{id}</code>
                      </div>
                    )),
                },
              ]}
            />
          )
        }
      </QueryView>
    </Panel>
  );
}
