import { type ReactElement, useId } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Notice } from "../../kit/notice.tsx";
import { Panel } from "../../kit/stack.tsx";
import styles from "../../law/policy/policy.module.css";
import type { SimulationProgress } from "./use-simulation.ts";

interface RunningProps {
  readonly progress: SimulationProgress | undefined;
  readonly onStop: () => void;
}

/** How much of the history has been read, and the way to stop. */
export function Running({ progress, onStop }: RunningProps): ReactElement {
  const { t, locale } = useText();
  const id = useId();
  return (
    <Panel title={t("policy.simulate.running")}>
      <label htmlFor={id}>
        {progress === undefined
          ? t("policy.simulate.counting")
          : t("policy.simulate.progress", {
              done: formatNumber(progress.done, locale),
              of: formatNumber(progress.of, locale),
            })}
      </label>
      <progress
        id={id}
        className={styles.progress}
        {...(progress === undefined ? {} : { max: progress.of, value: progress.done })}
      />
      <p>
        <Button onClick={onStop}>{t("policy.simulate.stop")}</Button>
      </p>
    </Panel>
  );
}

interface StoppedProps {
  readonly progress: SimulationProgress | undefined;
  readonly onRun: () => void;
}

/** Nothing was kept of what was read: half a history says nothing of the whole. */
export function Stopped({ progress, onRun }: StoppedProps): ReactElement {
  const { t, locale } = useText();
  const { done, of } = progress ?? { done: 0, of: 0 };
  return (
    <Notice look="warning" title={t("policy.simulate.stopped")}>
      <p role="status">
        {t("policy.simulate.stopped.text", {
          done: formatNumber(done, locale),
          of: formatNumber(of, locale),
        })}
      </p>
      <p>
        <Button onClick={onRun}>{t("policy.simulate.again")}</Button>
      </p>
    </Notice>
  );
}
