import type { ReactElement } from "react";
import { type Text, useText } from "../../i18n/use-text.ts";
import { Money } from "../../kit/money.tsx";
import { type Column, Table } from "../../kit/table.tsx";
import { FundBar } from "./fund-bar.tsx";
import { type FundFigures, type FundRow, sumOf } from "./fund-sums.ts";

const figures = ["ceiling", "spent", "obligated", "reserved", "left"] as const;

const columnsOf = ({ t }: Pick<Text, "t">): readonly Column<FundRow>[] => [
  { id: "code", header: t("funds.code"), cell: ({ code }) => code, namesRow: true },
  { id: "name", header: t("funds.name"), cell: ({ name }) => name },
  { id: "bar", header: t("funds.bar"), cell: (fund) => <FundBar fund={fund} /> },
  ...figures.map((part): Column<FundRow> => ({
    id: part,
    header: t("reports.eurIn", { stage: t(`funds.${part}`) }),
    align: "end",
    cell: (fund) => <Money value={fund[part]} bare />,
  })),
];

interface FundsTableProps {
  readonly year: number;
  readonly funds: readonly FundRow[];
}

/** The funds of a year, each with its ceiling and what it divides into, and their sums. */
export function FundsTable({ year, funds }: FundsTableProps): ReactElement {
  const text = useText();
  const { t } = text;
  return (
    <Table
      caption={t("funds.ofYear", { year: String(year) })}
      captionIsHidden
      rows={funds}
      rowKey={({ code }) => code}
      rowHref={({ code }) => `/funds/${code}`}
      columns={columnsOf(text)}
      foot={funds.length > 1 ? <SumRow sum={sumOf(funds)} /> : undefined}
    />
  );
}

function SumRow({ sum }: { readonly sum: FundFigures }): ReactElement {
  const { t } = useText();
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {t("reports.total")}
      </th>
      <td>
        <FundBar fund={sum} />
      </td>
      {figures.map((part) => (
        <td key={part}>
          <Money value={sum[part]} bare />
        </td>
      ))}
    </tr>
  );
}
