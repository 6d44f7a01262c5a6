import type { BundleReport } from "@tiltas/ledger";
import type { ReactElement } from "react";
import { formatDateTime } from "../../format/date.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Notice, ResultLine } from "../../kit/notice.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { Panel } from "../../kit/stack.tsx";
import styles from "./audit-verify-page.module.css";
import { BundleFindings } from "./bundle-findings.tsx";
import type { ChosenBundle } from "./use-verification.ts";

interface BundleResultProps {
  readonly chosen: ChosenBundle;
  readonly report: BundleReport;
  readonly seconds: number;
}

const scopeText = ({ t }: Text, { scope }: BundleReport): string => {
  switch (scope.kind) {
    case "everything":
      return t("bundle.scope.everything");
    case "commitment":
      return scope.references.join(", ");
    case "filter":
      return t("bundle.scope.filter", { filter: JSON.stringify(scope.filter) });
    case "period":
      return t("bundle.scope.period", { from: scope.from, to: scope.to });
    default:
      return scope satisfies never;
  }
};

/** What a bundle was found to be: the verdict, what it stands on, every finding, and what was not proved. */
export function BundleResult({ chosen, report, seconds }: BundleResultProps): ReactElement {
  const { t, locale } = useText();
  const { errors, counts, origin, size, root } = report;
  const took = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(seconds);
  return (
    <>
      <PrintStamp reference={`${origin}, ${chosen.name}`} leaf={Number(size) - 1} root={root} />
      <div data-verified={errors === 0} data-errors={errors} data-seconds={seconds}>
        <ResultLine
          look={errors === 0 ? "success" : "problem"}
          title={
            errors === 0
              ? t("bundle.good", { file: chosen.name })
              : t("bundle.bad", { file: chosen.name, n: errors })
          }
        >
          <p>
            {t("bundle.read", { entries: counts.entries, streams: counts.streams, seconds: took })}
          </p>
        </ResultLine>
      </div>
      {chosen.isKeyTold && <Notice look="warning">{t("bundle.key.onlyTold")}</Notice>}
      <BundleFindings report={report} />
      <NotProved report={report} />
      <Foundations report={report} />
    </>
  );
}

function NotProved({ report }: { readonly report: BundleReport }): ReactElement {
  const { t, say } = useText();
  return (
    <Panel title={t("bundle.notProved")}>
      <ul>
        {report.notProved.map((id) => (
          <li key={id} data-not-proved={id}>
            {say("bundle.notProved", id)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Foundations({ report }: { readonly report: BundleReport }): ReactElement {
  const text = useText();
  const { t, locale } = text;
  const { origin, size, root, madeAt, signedBy, cosignedBy, counts } = report;
  const isTime = !Number.isNaN(Date.parse(madeAt));
  return (
    <Panel title={t("bundle.foundations")}>
      <DefinitionList
        items={[
          { term: t("bundle.origin"), value: origin },
          { term: t("bundle.scope"), value: scopeText(text, report) },
          {
            term: t("bundle.madeAt"),
            value: isTime ? formatDateTime(madeAt, locale) : madeAt,
          },
          { term: t("bundle.size"), value: new Intl.NumberFormat(locale).format(BigInt(size)) },
          { term: t("bundle.root"), value: <code data-hash>{root}</code> },
          {
            term: t("bundle.signedBy"),
            value: <span className={styles.long}>{signedBy ?? t("bundle.signedBy.none")}</span>,
          },
          {
            term: t("bundle.cosignedBy"),
            value: cosignedBy.length === 0 ? t("bundle.cosignedBy.none") : cosignedBy.join(", "),
          },
          {
            term: t("bundle.checked"),
            value: t("bundle.checked.counts", {
              replayed: counts.replayed,
              checkpoints: counts.checkpoints,
              texts: counts.texts,
              erased: counts.erased,
            }),
          },
        ]}
      />
    </Panel>
  );
}
