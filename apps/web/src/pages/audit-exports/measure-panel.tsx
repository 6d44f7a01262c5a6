import type { EvidenceScope } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Notice } from "../../kit/notice.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import styles from "./exports.module.css";
import { FaultText } from "./fault-text.tsx";
import type { Measure } from "./measure.ts";
import { scopeText } from "./scope-text.ts";
import { startBundle, useSessionBundles } from "./session-bundles.ts";

/** What a bundle of the scope would hold, before it is built, and the button that builds it. */
export function MeasurePanel({ scope }: { readonly scope: EvidenceScope }): ReactElement {
  const text = useText();
  const { t } = text;
  const query = useQuery(trpc.evidence.measure.queryOptions({ scope }, { staleTime: 0 }));
  return (
    <Panel title={t("exports.holds", { scope: scopeText(scope, text) })}>
      <QueryView query={query}>
        {(answer) =>
          answer.ok ? (
            <>
              <Measured measure={answer.found} stamp={scopeText(scope, text)} />
              <BuildButton scope={scope} />
            </>
          ) : (
            <EmptyState kind={answer.fault.id === "nothingSigned" ? "nothing" : "filtered"}>
              <FaultText fault={{ alike: [], ...answer.fault }} />
            </EmptyState>
          )
        }
      </QueryView>
    </Panel>
  );
}

interface MeasuredProps {
  readonly measure: Measure;
  /** The scope in words. */
  readonly stamp: string;
}

function Measured({ measure, stamp }: MeasuredProps): ReactElement {
  const { t, locale } = useText();
  const { unsigned } = measure;
  const figure = (amount: number): string => formatNumber(String(amount), locale);
  return (
    <>
      <PrintStamp reference={stamp} leaf={measure.size} root={measure.root} />
      <DefinitionList
        items={[
          { term: t("exports.entries"), value: figure(measure.entries) },
          { term: t("exports.commitments"), value: figure(measure.commitments) },
          { term: t("exports.streams"), value: figure(measure.streams) },
          { term: t("exports.asAt"), value: `#${figure(measure.size)}` },
          { term: t("exports.signedAt"), value: <DateTimeText value={measure.signedAt} /> },
          { term: t("exports.root"), value: <code className={styles.root}>{measure.root}</code> },
        ]}
      />
      {unsigned !== null && (
        <Notice look={unsigned.because === "recordedMeanwhile" ? "neutral" : "warning"}>
          {t(`exports.unsigned.${unsigned.because}`, { n: unsigned.entries })}
        </Notice>
      )}
    </>
  );
}

function BuildButton({ scope }: { readonly scope: EvidenceScope }): ReactElement {
  const { t } = useText();
  const same = JSON.stringify(scope);
  const isBusy = useSessionBundles().some(
    (bundle) => bundle.state === "running" && JSON.stringify(bundle.scope) === same,
  );
  return (
    <p>
      <Button
        look="primary"
        busy={isBusy}
        busyText={t("exports.building")}
        onClick={() => void startBundle(scope)}
      >
        {t("exports.build")}
      </Button>
    </p>
  );
}
