import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Disclosure } from "../../kit/disclosure.tsx";
import styles from "../../law/report/report.module.css";

const steps = ["order", "interval", "top", "start", "hits", "rest"] as const;

/** The algorithm, exactly: enough to draw the same sample with any other program. */
export function SampleAlgorithm(): ReactElement {
  const { t } = useText();
  return (
    <Disclosure summary={t("sample.algorithm")}>
      <ol className={styles.algorithm}>
        {steps.map((step) => (
          <li key={step}>{t(`sample.algorithm.${step}`)}</li>
        ))}
      </ol>
    </Disclosure>
  );
}
