import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { DateText } from "../../kit/date-text.tsx";
import { Money } from "../../kit/money.tsx";
import { Table } from "../../kit/table.tsx";
import type { CommitmentView } from "./commitment-view.ts";
import { NextAction } from "./next-action.tsx";

/** What outside funds are to pay back of the shares, how far each claim is, and what comes next. */
export function ClaimsTable({ view }: { readonly view: CommitmentView }): ReactElement | null {
  const { t } = useText();
  const rows = view.content.shares.flatMap(({ shareId, reimbursedBy }) =>
    reimbursedBy === undefined
      ? []
      : [{ shareId, reimbursedBy, claim: view.context.claims?.find((c) => c.shareId === shareId) }],
  );
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t("claims.caption")}
      rows={rows}
      rowKey={({ shareId }) => shareId}
      columns={[
        {
          id: "share",
          header: t("commitment.shares.share"),
          cell: ({ shareId }) => shareId,
          namesRow: true,
        },
        { id: "fund", header: t("claims.fund"), cell: ({ reimbursedBy }) => reimbursedBy.fund },
        {
          id: "expected",
          header: t("claims.expected"),
          align: "end",
          cell: ({ reimbursedBy }) => <Money value={reimbursedBy.expected} />,
        },
        {
          id: "state",
          header: t("claims.state"),
          cell: ({ claim }) => t(`claimState.${claim?.state ?? "none"}`),
        },
        {
          id: "claimed",
          header: t("claims.claimed"),
          align: "end",
          cell: ({ claim }) =>
            claim?.claimed === undefined ? "—" : <Money value={claim.claimed} />,
        },
        {
          id: "received",
          header: t("claims.received"),
          align: "end",
          cell: ({ claim }) =>
            claim?.received === undefined ? (
              "—"
            ) : (
              <>
                <Money value={claim.received} />
                {claim.receivedOn !== undefined && (
                  <div>
                    <DateText value={claim.receivedOn} />
                  </div>
                )}
              </>
            ),
        },
        {
          id: "next",
          header: t("commitment.column.next"),
          cell: ({ shareId, claim }) =>
            claim?.state === "settled" || claim?.state === "waived" ? (
              "—"
            ) : (
              <NextAction
                view={view}
                events={
                  claim === undefined
                    ? ["claim.submit", "claim.waive"]
                    : ["claim.settle", "claim.waive"]
                }
                target={shareId}
              />
            ),
        },
      ]}
    />
  );
}
