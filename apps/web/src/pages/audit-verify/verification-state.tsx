import { type ReactElement, useId } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { Panel } from "../../kit/stack.tsx";
import type { FetchProgress } from "../../law/bundle/fetch-bundle.ts";
import { FaultText } from "../audit-exports/fault-text.tsx";
import styles from "./audit-verify-page.module.css";
import { BundleResult } from "./bundle-result.tsx";
import type { Verification } from "./use-verification.ts";

interface VerificationStateProps {
  readonly verification: Verification;
  readonly onStop: () => void;
}

/** Nothing yet, how far it is, or what it came to. */
export function VerificationState({ verification, onStop }: VerificationStateProps): ReactElement {
  const { t, say } = useText();
  switch (verification.is) {
    case "none":
      return <EmptyState kind="nothing">{t("bundle.none")}</EmptyState>;
    case "running":
      return <Running {...verification} onStop={onStop} />;
    case "fetching":
      return <Fetching progress={verification.progress} onStop={onStop} />;
    case "fetchStopped":
      return <ResultLine look="warning" title={t("bundle.whole.stopped")} />;
    case "notFetched":
      return (
        <ResultLine look="problem" title={t("bundle.whole.notFetched")}>
          <FaultText fault={verification.fault} />
        </ResultLine>
      );
    case "stopped":
      return (
        <ResultLine
          look="warning"
          title={t("bundle.stopped", { file: verification.chosen.name })}
        />
      );
    case "notABundle":
      return (
        <ResultLine
          look="problem"
          title={t("bundle.notABundle", { file: verification.chosen.name })}
        >
          <p>{say("bundle.notABundle", verification.reason)}</p>
        </ResultLine>
      );
    case "failed":
      return (
        <ResultLine look="problem" title={t("bundle.failed", { file: verification.chosen.name })}>
          <p>{verification.message}</p>
        </ResultLine>
      );
    case "done":
      return <BundleResult {...verification} />;
    default:
      return verification satisfies never;
  }
}

interface FetchingProps {
  readonly progress: FetchProgress;
  readonly onStop: () => void;
}

function Fetching({ progress: { entries, of }, onStop }: FetchingProps): ReactElement {
  const { t } = useText();
  const id = useId();
  return (
    <Panel title={t("bundle.whole.fetching")}>
      <div className={styles.running}>
        <label htmlFor={id}>{t("bundle.whole.progress", { entries, of })}</label>
        <progress
          id={id}
          className={styles.progress}
          {...(of === 0 ? {} : { max: of, value: entries })}
        />
        <Button onClick={onStop}>{t("bundle.stop")}</Button>
      </div>
    </Panel>
  );
}

interface RunningProps {
  readonly chosen: { readonly name: string };
  readonly share: number;
  readonly onStop: () => void;
}

function Running({ chosen, share, onStop }: RunningProps): ReactElement {
  const { t, locale } = useText();
  const id = useId();
  const percent = new Intl.NumberFormat(locale, { style: "percent" }).format(share);
  return (
    <Panel title={t("bundle.running", { file: chosen.name })}>
      <div className={styles.running}>
        <label htmlFor={id}>{t("bundle.progress", { percent })}</label>
        <progress id={id} className={styles.progress} max={1} value={share} />
        <Button onClick={onStop}>{t("bundle.stop")}</Button>
      </div>
    </Panel>
  );
}
