import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { Money } from "../../kit/money.tsx";
import type { CommitmentView } from "./commitment-view.ts";

/** How the lines are obtained. */
export function ProcurementsTable({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t, say } = useText();
  const parts = Object.values(view.context.procurements).toSorted(
    (a, b) => a.context.number - b.context.number,
  );
  if (parts.length === 0) return <p>{t("commitment.procurements.empty")}</p>;
  return (
    <Table
      caption={t("commitment.procurements.caption")}
      rows={parts}
      rowKey={({ context }) => context.procurementId}
      columns={[
        {
          id: "method",
          header: t("commitment.procurements.method"),
          cell: ({ context }) => t(`method.${context.method}`),
          namesRow: true,
        },
        {
          id: "lines",
          header: t("commitment.procurements.lines"),
          cell: ({ context }) => context.lineIds.join(", "),
        },
        {
          id: "state",
          header: t("commitment.procurements.state"),
          cell: ({ state }) => say("partState", state),
        },
        {
          id: "supplier",
          header: t("commitment.procurements.supplier"),
          cell: ({ context }) => context.awarded?.supplier ?? context.recommended ?? "—",
        },
        {
          id: "price",
          header: t("commitment.procurements.price"),
          align: "end",
          cell: ({ context }) =>
            context.awarded === undefined ? "—" : <Money value={context.awarded.price} />,
        },
        {
          id: "contract",
          header: t("commitment.procurements.contract"),
          cell: ({ context }) => context.contract?.number ?? "—",
        },
      ]}
    />
  );
}
