import type { ReactElement } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { stateWordId } from "../../kit/state-tag.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import type { ScopeSearch } from "../../law/report/scope-search.ts";
import reportStyles from "../../law/report/report.module.css";
import { takenHref } from "./conformance-search.ts";
import type { Conformance, Variant } from "./conformance-types.ts";
import styles from "./conformance.module.css";
import { RareText } from "./rare-text.tsx";

const mostShown = 200;

interface VariantsTableProps {
  readonly report: Conformance;
  readonly scope: ScopeSearch;
}

/** Every different sequence of states, the commonest first; each leads to the commitments that took it. */
export function VariantsTable({ report, scope }: VariantsTableProps): ReactElement {
  const { t, locale } = useText();
  const { variants, commitments } = report;
  const shown = variants.slice(0, mostShown);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const wordsOf = ({ states }: Variant): string =>
    states.map((state) => t(stateWordId(state))).join(" → ");
  return (
    <Panel title={t("conformance.variants", { n: variants.length })}>
      {shown.length < variants.length && (
        <p className={reportStyles.note}>
          {t("conformance.variants.first", { n: shown.length, all: variants.length })}
        </p>
      )}
      <Table
        caption={t("conformance.variants", { n: variants.length })}
        captionIsHidden
        rows={shown}
        rowKey={({ key }) => key}
        rowHref={({ key }) => takenHref(scope, { variant: key })}
        columns={[
          {
            id: "path",
            header: t("conformance.column.path"),
            cell: (variant) => <span className={styles.path}>{wordsOf(variant)}</span>,
            namesRow: true,
          },
          {
            id: "count",
            header: t("conformance.column.commitments"),
            align: "end",
            cell: ({ count }) => formatNumber(count, locale),
          },
          {
            id: "share",
            header: t("conformance.column.share"),
            align: "end",
            cell: ({ count }) => share.format(count / commitments),
          },
          {
            id: "median",
            header: t("conformance.column.median"),
            align: "end",
            cell: ({ medianDays }) =>
              medianDays === 0 ? t("conformance.sameDay") : formatNumber(medianDays, locale),
          },
          {
            id: "rare",
            header: t("conformance.column.rare"),
            cell: ({ isRare }) => <RareText isRare={isRare} />,
          },
        ]}
      />
    </Panel>
  );
}
