import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { DateText } from "../../kit/date-text.tsx";
import { type Column, Table } from "../../kit/table.tsx";
import { routeDifferenceLines } from "../../law/policy/policy-text.ts";
import { formatChange } from "./effort-change.ts";
import type { Report } from "./use-simulation.ts";

type Listed = Report["listed"][number];

/** The commitments that would have gone another way, each a link to it. */
export function ListedCommitments({ report }: { readonly report: Report }): ReactElement {
  const text = useText();
  const { t, locale } = text;
  const { listed, touched, uncovered } = report;
  const all = touched + uncovered;
  if (all === 0) return <p>{t("policy.simulate.listed.none")}</p>;
  return (
    <>
      {listed.length < all && <p>{t("policy.simulate.listed.first", { n: listed.length, all })}</p>}
      <Table
        caption={t("policy.simulate.listed")}
        captionIsHidden
        rows={listed}
        rowKey={({ reference }) => reference}
        rowHref={({ reference }) => `/c/${reference}`}
        columns={[
          {
            id: "commitment",
            header: t("policy.column.commitment"),
            cell: ({ reference, title }) => t("commitment.title", { reference, title }),
            namesRow: true,
          },
          {
            id: "submitted",
            header: t("policy.simulate.submitted"),
            cell: ({ submittedOn }) => <DateText value={submittedOn} />,
          },
          {
            id: "route",
            header: t("policy.column.route"),
            cell: ({ difference }) =>
              routeDifferenceLines(difference, text).map((line) => <div key={line}>{line}</div>),
          },
          ...(["decisions", "deadlineDays", "usualDays"] as const).map(
            (measure): Column<Listed> => ({
              id: measure,
              header: t(`policy.simulate.${measure}`),
              align: "end",
              cell: ({ difference, before, after }) => (
                <span className="figures">
                  {difference.isUncovered
                    ? "—"
                    : formatChange(before[measure], after[measure], locale)}
                </span>
              ),
            }),
          ),
        ]}
      />
    </>
  );
}
