import type { ReactElement, ReactNode } from "react";
import { formatMoney } from "../../format/money.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { DateText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { type Column, Table } from "../../kit/table.tsx";
import type { DelegationView } from "./delegation-view.ts";

interface DelegationTableProps {
  readonly rows: readonly DelegationView[];
  readonly side: "given" | "received";
  readonly actionOf?: (row: DelegationView) => ReactNode;
}

const limitsOf = ({ amountLimit, frameworkCode }: DelegationView, { t, locale }: Text): string => {
  const limits = [
    ...(amountLimit === undefined
      ? []
      : [t("delegations.limit.amount", { amount: formatMoney(amountLimit, locale) })]),
    ...(frameworkCode === undefined
      ? []
      : [t("delegations.limit.framework", { framework: frameworkCode })]),
  ];
  return limits.join(", ") || t("delegations.limit.none");
};

/** Delegations of one side: the other person, the role, its days and limits, and how it stands today. */
export function DelegationTable({ rows, side, actionOf }: DelegationTableProps): ReactElement {
  const text = useText();
  const { t, say } = text;
  if (rows.length === 0)
    return <EmptyState kind="nothing">{t(`delegations.${side}.empty`)}</EmptyState>;
  const columns: readonly Column<DelegationView>[] = [
    {
      id: "person",
      header: t(side === "given" ? "delegations.column.to" : "delegations.column.from"),
      cell: ({ from, to }) => (side === "given" ? to : from).name,
      namesRow: true,
    },
    { id: "role", header: t("delegations.column.role"), cell: ({ role }) => say("role", role) },
    {
      id: "from",
      header: t("delegations.column.validFrom"),
      cell: ({ validFrom }) => <DateText value={validFrom} />,
    },
    {
      id: "to",
      header: t("delegations.column.validTo"),
      cell: ({ validTo }) => <DateText value={validTo} />,
    },
    { id: "limits", header: t("delegations.column.limits"), cell: (row) => limitsOf(row, text) },
    {
      id: "standing",
      header: t("delegations.column.standing"),
      cell: ({ standing }) => (
        <span data-delegation={standing}>{t(`delegations.standing.${standing}`)}</span>
      ),
    },
    ...(actionOf === undefined
      ? []
      : [{ id: "action", header: t("delegations.column.action"), cell: actionOf }]),
  ];
  return (
    <Table
      caption={t(`delegations.${side}`)}
      captionIsHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}
