import type { ReactElement, ReactNode } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Codes } from "../../kit/codes.tsx";
import { type Column, Table } from "../../kit/table.tsx";
import { formatChange, formatEffort } from "./effort-change.ts";
import type { Report } from "./use-simulation.ts";

export type Sums = Pick<
  Report["byFund"][number],
  "code" | "commitments" | "touched" | "uncovered" | "before" | "after"
>;

const counts = ["commitments", "touched", "uncovered"] as const;
const measures = ["decisions", "deadlineDays", "usualDays"] as const;

/** Sums of a simulation, a row each: before, after and the change of every measure. `*` stands for all. */
export function SumsTable({
  caption,
  groups,
}: {
  readonly caption: string;
  readonly groups: readonly Sums[];
}): ReactElement {
  const { t, locale } = useText();
  const nameOf = ({ code }: Sums): ReactNode => {
    if (code === "*") return t("policy.simulate.sums");
    return code === "" ? t("policy.simulate.none") : <Codes codes={[code]} />;
  };
  return (
    <Table
      caption={caption}
      captionIsHidden
      rows={groups}
      rowKey={({ code }) => code}
      columns={[
        { id: "code", header: t("policy.simulate.code"), cell: nameOf, namesRow: true },
        ...counts.map((count): Column<Sums> => ({
          id: count,
          header: t(`policy.simulate.${count}`),
          align: "end",
          cell: (sums) => <span className="figures">{formatNumber(sums[count], locale)}</span>,
        })),
        ...measures.map((measure): Column<Sums> => ({
          id: measure,
          header: t(`policy.simulate.${measure}`),
          align: "end",
          cell: ({ before, after }) => (
            <span className="figures">
              {t("policy.simulate.becomes", {
                before: formatEffort(before[measure], locale),
                after: formatEffort(after[measure], locale),
                change: formatChange(before[measure], after[measure], locale),
              })}
            </span>
          ),
        })),
      ]}
    />
  );
}
