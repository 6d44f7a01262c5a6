import type { inferRouterOutputs } from "@trpc/server";
import type { ReactElement } from "react";
import type { AppRouter } from "../../api/app-router.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Money } from "../../kit/money.tsx";
import { type Column, Table } from "../../kit/table.tsx";
import {
  parseRowsSearch,
  type ReportSearch,
  rowsHref,
  type Stage,
  stages,
} from "./reports-search.ts";

type Report = inferRouterOutputs<AppRouter>["report"]["funds"];
type Line = Report["lines"][number];

interface FundsTableProps {
  readonly report: Report;
  /** Names day and leaf, so that the rows behind a number are those it counted. */
  readonly search: ReportSearch;
}

const euro = (amount: string) => ({ amount, currency: "EUR" });

const linkOf = (search: ReportSearch, code: string | undefined, stage?: Stage): string =>
  rowsHref("funds", {
    ...parseRowsSearch({}),
    ...search,
    stages: stage === undefined ? [] : [stage],
    ...(code === undefined ? {} : { fund: code }),
  });

// A share may round: the amounts it is made of stand beside it.
const deliveredShare = ({ amounts, total }: Pick<Line, "amounts" | "total">, locale: string) =>
  Number(total) === 0
    ? "—"
    : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(
        Number(amounts.delivered) / Number(total),
      );

const columnsOf = (search: ReportSearch, { t, locale }: Text): readonly Column<Line>[] => [
  {
    id: "fund",
    header: t("report.fund"),
    cell: ({ code, name }) =>
      code === "" ? t("reports.noFund") : <AppLink href={`/funds/${code}`}>{name}</AppLink>,
    namesRow: true,
  },
  ...stages.map((stage): Column<Line> => ({
    id: stage,
    header: t("reports.eurIn", { stage: t(`stage.${stage}`) }),
    align: "end",
    cell: ({ code, amounts }) => (
      <AppLink href={linkOf(search, code, stage)}>
        <Money value={euro(amounts[stage])} bare />
      </AppLink>
    ),
  })),
  {
    id: "total",
    header: t("reports.total"),
    align: "end",
    cell: ({ code, total }) => (
      <AppLink href={linkOf(search, code)}>
        <Money value={euro(total)} bare />
      </AppLink>
    ),
  },
  {
    id: "share",
    header: t("reports.deliveredShare"),
    align: "end",
    cell: (line) => deliveredShare(line, locale),
  },
];

/** Funds by stage; every number leads to the commitments it counts. */
export function FundsTable({ report, search }: FundsTableProps): ReactElement {
  const text = useText();
  const { t, locale } = text;
  return (
    <Table
      caption={t("reports.funds.title")}
      captionIsHidden
      rows={report.lines}
      rowKey={({ code }) => code}
      columns={columnsOf(search, text)}
      foot={
        <tr>
          <th scope="row">{t("reports.total")}</th>
          {stages.map((stage) => (
            <td key={stage}>
              <AppLink href={linkOf(search, undefined, stage)}>
                <Money value={euro(report.sum.amounts[stage])} bare />
              </AppLink>
            </td>
          ))}
          <td>
            <AppLink href={linkOf(search, undefined)}>
              <Money value={euro(report.sum.total)} bare />
            </AppLink>
          </td>
          <td>{deliveredShare(report.sum, locale)}</td>
        </tr>
      }
    />
  );
}
