import type { ReactElement } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { DateText } from "../../kit/date-text.tsx";
import { Table } from "../../kit/table.tsx";
import type { CommitmentView } from "./commitment-view.ts";
import { NextAction } from "./next-action.tsx";

/** Lost units somebody asked to write off, and who still has to decide. */
export function WriteOffsTable({ view }: { readonly view: CommitmentView }): ReactElement | null {
  const { t, locale } = useText();
  const asked = (view.context.writeOffs ?? []).map((one, index) => ({ ...one, index }));
  if (asked.length === 0) return null;
  const itemOf = (key: string): string =>
    view.content.lines.find(({ lineId }) => lineId === key)?.item ?? "";
  return (
    <Table
      caption={t("writeOffs.caption")}
      rows={asked}
      rowKey={({ index }) => String(index)}
      rowIsStrong={({ state }) => state === "asked"}
      columns={[
        {
          id: "line",
          header: t("commitment.lines.key"),
          cell: ({ lineId }) => `${lineId} ${itemOf(lineId)}`,
          namesRow: true,
        },
        {
          id: "units",
          header: t("writeOffs.units"),
          align: "end",
          cell: ({ units }) => formatNumber(units, locale),
        },
        { id: "reason", header: t("writeOffs.reason"), cell: ({ reason }) => reason },
        {
          id: "asked",
          header: t("writeOffs.asked"),
          cell: ({ askedBy, askedOn }) => (
            <>
              {askedBy.map((id) => view.names[id] ?? id).join(", ")} <DateText value={askedOn} />
            </>
          ),
        },
        {
          id: "state",
          header: t("writeOffs.state"),
          cell: ({ state }) => t(`writeOffState.${state}`),
        },
        {
          id: "next",
          header: t("commitment.column.next"),
          cell: ({ lineId, state }) =>
            state === "asked" ? (
              <NextAction
                view={view}
                events={["delivery.approveWriteOff", "delivery.declineWriteOff"]}
                target={lineId}
              />
            ) : (
              "—"
            ),
        },
      ]}
    />
  );
}
