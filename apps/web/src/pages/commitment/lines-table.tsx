import type { ReactElement } from "react";
import { findLineValue } from "@tiltas/domain";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { Money } from "../../kit/money.tsx";
import { Quantity } from "../../kit/quantity.tsx";
import type { CommitmentView } from "./commitment-view.ts";

const tallyColumns = ["dispatched", "accepted", "rejected", "lost", "writtenOff"] as const;

/** Every line with what was ordered, sent, accepted and lost. */
export function LinesTable({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t } = useText();
  const { tallies } = view.context;
  return (
    <Table
      caption={t("commitment.lines.caption")}
      rows={view.content.lines}
      rowKey={({ lineId }) => lineId}
      columns={[
        { id: "key", header: t("commitment.lines.key"), cell: ({ lineId }) => lineId },
        {
          id: "item",
          header: t("commitment.lines.item"),
          cell: ({ item }) => item,
          namesRow: true,
        },
        {
          id: "quantity",
          header: t("commitment.lines.quantity"),
          align: "end",
          cell: ({ quantity, unit }) => <Quantity value={quantity} unit={unit} />,
        },
        {
          id: "value",
          header: t("commitment.lines.value"),
          align: "end",
          cell: (line) => {
            const value = findLineValue(line);
            return value === undefined ? "—" : <Money value={value} bare />;
          },
        },
        ...tallyColumns.map((column) => ({
          id: column,
          header: t(`commitment.lines.${column}`),
          align: "end" as const,
          cell: ({ lineId }: { lineId: string }) => (
            <span className="figures">{tallies[lineId]?.[column] ?? "0"}</span>
          ),
        })),
      ]}
    />
  );
}
