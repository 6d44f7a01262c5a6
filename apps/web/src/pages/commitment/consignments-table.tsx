import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import type { CommitmentView } from "./commitment-view.ts";

type Part = CommitmentView["context"]["consignments"][string];

const unitsOf = ({ context }: Part): string =>
  context.lines.map(({ lineId, units }) => `${lineId}: ${units}`).join(", ");

const receiptOf = ({ context }: Part): string =>
  context.received
    ?.map((line) => `${line.lineId}: ${line.accepted} / ${line.rejected} / ${line.missing}`)
    .join(", ") ?? "—";

/** What was sent, and what came of it. */
export function ConsignmentsTable({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t, say } = useText();
  const parts = Object.values(view.context.consignments).toSorted(
    (a, b) => a.context.number - b.context.number,
  );
  if (parts.length === 0) return <p>{t("commitment.consignments.empty")}</p>;
  return (
    <Table
      caption={t("commitment.consignments.caption")}
      rows={parts}
      rowKey={({ context }) => context.consignmentId}
      columns={[
        {
          id: "number",
          header: t("commitment.consignments.number"),
          cell: ({ context }) => context.number,
          namesRow: true,
        },
        {
          id: "destination",
          header: t("commitment.consignments.destination"),
          cell: ({ context }) => context.destination,
        },
        { id: "units", header: t("commitment.consignments.units"), cell: unitsOf },
        {
          id: "state",
          header: t("commitment.consignments.state"),
          cell: ({ state }) => say("partState", state),
        },
        {
          id: "waybill",
          header: t("commitment.consignments.waybill"),
          cell: ({ context }) => context.waybill ?? "—",
        },
        { id: "received", header: t("commitment.consignments.received"), cell: receiptOf },
        {
          id: "certificate",
          header: t("commitment.consignments.certificate"),
          cell: ({ context }) => context.certificate ?? "—",
        },
      ]}
    />
  );
}
