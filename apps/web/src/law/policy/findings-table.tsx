import type { PolicyFinding } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { findingText } from "./policy-text.ts";

/** What speaks against a policy, errors first, each with its rule and step. */
export function FindingsTable({
  findings,
}: {
  readonly findings: readonly PolicyFinding[];
}): ReactElement {
  const text = useText();
  const { t } = text;
  return (
    <Table
      caption={t("policy.findings")}
      captionIsHidden
      rows={findings.toSorted((a, b) => (a.severity < b.severity ? -1 : 1))}
      rowKey={(finding) => JSON.stringify(finding)}
      columns={[
        {
          id: "finding",
          header: t("policy.column.finding"),
          cell: (finding) => <span data-finding={finding.id}>{findingText(finding, text)}</span>,
          namesRow: true,
        },
        {
          id: "severity",
          header: t("policy.column.severity"),
          cell: ({ severity }) => t(`policy.finding.${severity}`),
        },
        {
          id: "rule",
          header: t("policy.column.rule"),
          cell: ({ ruleId }) => (ruleId === undefined ? "—" : <code>{ruleId}</code>),
        },
        {
          id: "step",
          header: t("policy.column.step"),
          cell: ({ stepId }) => (stepId === undefined ? "—" : <code>{stepId}</code>),
        },
      ]}
    />
  );
}
