import { inEuro } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { Money } from "../../kit/money.tsx";
import type { CommitmentView } from "./commitment-view.ts";

/** Who pays, from which fund, and what that fund has left. */
export function SharesTable({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t, say } = useText();
  const registers = useQuery(trpc.register.all.queryOptions());
  const fundOf = (code: string | undefined) =>
    registers.data?.funds.find((fund) => fund.code === code);
  return (
    <Table
      caption={t("commitment.shares.caption")}
      rows={view.content.shares}
      rowKey={({ shareId }) => shareId}
      columns={[
        {
          id: "share",
          header: t("commitment.shares.share"),
          cell: ({ shareId }) => shareId,
          namesRow: true,
        },
        {
          id: "donor",
          header: t("commitment.shares.donor"),
          cell: ({ donor }) => donor ?? t("commitment.shares.donor.open"),
        },
        {
          id: "fund",
          header: t("commitment.shares.fund"),
          cell: ({ fundCode }) => fundOf(fundCode)?.name ?? fundCode ?? "—",
        },
        {
          id: "amount",
          header: t("commitment.shares.amount"),
          align: "end",
          cell: ({ amount }) => <Money value={inEuro(amount)} bare />,
        },
        {
          id: "state",
          header: t("commitment.shares.state"),
          cell: ({ state }) => say("shareState", state),
        },
        {
          id: "left",
          header: t("commitment.shares.left"),
          align: "end",
          cell: ({ fundCode }) => {
            const fund = fundOf(fundCode);
            return fund === undefined ? "—" : <Money value={fund.left} bare />;
          },
        },
      ]}
    />
  );
}
