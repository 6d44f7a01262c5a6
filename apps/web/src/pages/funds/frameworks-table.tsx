import type { inferRouterOutputs } from "@trpc/server";
import type { ReactElement } from "react";
import type { AppRouter } from "../../api/app-router.ts";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Money } from "../../kit/money.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";

type FrameworkRow = inferRouterOutputs<AppRouter>["register"]["all"]["frameworks"][number];

/** What commitments are made under. */
export function FrameworksTable({
  frameworks,
}: {
  readonly frameworks: readonly FrameworkRow[];
}): ReactElement {
  const { t, say } = useText();
  return (
    <Panel title={t("frameworks.title")}>
      {frameworks.length === 0 ? (
        <EmptyState kind="nothing">{t("frameworks.empty")}</EmptyState>
      ) : (
        <Table
          caption={t("frameworks.title")}
          captionIsHidden
          rows={frameworks}
          rowKey={({ code }) => code}
          columns={[
            { id: "code", header: t("funds.code"), cell: ({ code }) => code, namesRow: true },
            { id: "name", header: t("funds.name"), cell: ({ name }) => name },
            {
              id: "kind",
              header: t("frameworks.kind"),
              cell: ({ kind }) => say("frameworkKind", kind),
            },
            {
              id: "leads",
              header: t("frameworks.leads"),
              cell: ({ leads }) => leads.join(", ") || "—",
            },
            {
              id: "members",
              header: t("frameworks.members"),
              cell: ({ members }) => members.join(", ") || "—",
            },
            {
              id: "earmark",
              header: t("reports.eurIn", { stage: t("frameworks.earmarkCeiling") }),
              align: "end",
              cell: ({ earmarkCeiling }) =>
                earmarkCeiling === undefined ? "—" : <Money value={earmarkCeiling} bare />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
