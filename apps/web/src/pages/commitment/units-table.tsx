import { unitPlaces } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Disclosure } from "../../kit/disclosure.tsx";
import { Table } from "../../kit/table.tsx";
import type { CommitmentView } from "./commitment-view.ts";

/** More than this and the list is opened on demand. */
const fewUnits = 20;

/** Every unit known by its number, and where it is. */
export function UnitsTable({ view }: { readonly view: CommitmentView }): ReactElement | null {
  const { t } = useText();
  const units = unitPlaces(view.context);
  if (units.length === 0) return null;
  const itemOf = (key: string): string =>
    view.content.lines.find(({ lineId }) => lineId === key)?.item ?? "";
  return (
    <Disclosure
      summary={t("units.summary", { n: units.length })}
      startsOpen={units.length <= fewUnits}
    >
      <Table
        caption={t("units.caption")}
        captionIsHidden
        rows={units}
        rowKey={({ lineId, serialNumber }) => `${lineId} ${serialNumber}`}
        columns={[
          {
            id: "number",
            header: t("units.number"),
            cell: ({ serialNumber }) => serialNumber,
            namesRow: true,
          },
          {
            id: "line",
            header: t("commitment.lines.key"),
            cell: ({ lineId }) => `${lineId} ${itemOf(lineId)}`,
          },
          { id: "place", header: t("units.place"), cell: ({ place }) => t(`unitPlace.${place}`) },
          {
            id: "consignment",
            header: t("units.consignment"),
            cell: ({ consignment, consignmentId }) => {
              const { destination } = view.context.consignments[consignmentId]?.context ?? {};
              return t("units.with", { n: consignment, destination: destination ?? "" });
            },
          },
        ]}
      />
    </Disclosure>
  );
}
