import type { ReactElement } from "react";
import { formatDate } from "../../format/date.ts";
import { formatMoney } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Disclosure } from "../../kit/disclosure.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Money } from "../../kit/money.tsx";
import { Table } from "../../kit/table.tsx";
import type { Sample } from "./sample-types.ts";

const euro = (amount: string) => ({ amount, currency: "EUR" });

/** From what the sample was drawn, what was chosen, and what could not be. */
export function SampleResult({ sample }: { readonly sample: Sample }): ReactElement {
  const { t, locale } = useText();
  const { count, total, interval, start, seed, date, withoutAmount } = sample;
  const money = (amount: string): string => formatMoney(euro(amount), locale);
  return (
    <>
      <DefinitionList
        items={[
          { term: t("sample.seed"), value: <code>{seed}</code> },
          { term: t("report.asAt"), value: formatDate(date, locale) },
          {
            term: t("sample.population"),
            value: t("sample.population.value", { n: count, total: money(total) }),
          },
          { term: t("sample.interval"), value: money(interval) },
          { term: t("sample.start"), value: money(start) },
        ]}
      />
      {count === 0 ? (
        <EmptyState kind="filtered">{t("sample.empty")}</EmptyState>
      ) : (
        <ChosenTable sample={sample} />
      )}
      {withoutAmount.count > 0 && (
        <Disclosure summary={t("sample.withoutAmount", { n: withoutAmount.count })}>
          <p>{t("sample.withoutAmount.text")}</p>
          <WithoutAmount sample={sample} />
        </Disclosure>
      )}
    </>
  );
}

function ChosenTable({ sample: { top, hits } }: { readonly sample: Sample }): ReactElement {
  const { t } = useText();
  const rows = [...top.map((row) => ({ ...row, hit: null })), ...hits];
  return (
    <Table
      caption={t("sample.chosen", { n: rows.length })}
      rows={rows}
      rowKey={({ reference }) => reference}
      rowHref={({ reference }) => `/c/${reference}`}
      columns={[
        {
          id: "commitment",
          header: t("separation.column.commitment"),
          cell: ({ reference, title }) => t("commitment.title", { reference, title }),
          namesRow: true,
        },
        {
          id: "amount",
          header: t("report.eur"),
          align: "end",
          cell: ({ amount }) => <Money value={euro(amount)} bare />,
        },
        {
          id: "why",
          header: t("sample.column.why"),
          cell: ({ hit }) => t(hit === null ? "sample.why.top" : "sample.why.hit"),
        },
        {
          id: "hit",
          header: t("sample.column.hit"),
          align: "end",
          cell: ({ hit }) => (hit === null ? "—" : <Money value={euro(hit)} bare />),
        },
      ]}
    />
  );
}

function WithoutAmount({ sample }: { readonly sample: Sample }): ReactElement {
  const { t } = useText();
  return (
    <Table
      caption={t("sample.withoutAmount", { n: sample.withoutAmount.count })}
      captionIsHidden
      rows={sample.withoutAmount.rows}
      rowKey={({ reference }) => reference}
      rowHref={({ reference }) => `/c/${reference}`}
      columns={[
        {
          id: "commitment",
          header: t("separation.column.commitment"),
          cell: ({ reference, title }) => t("commitment.title", { reference, title }),
          namesRow: true,
        },
      ]}
    />
  );
}
