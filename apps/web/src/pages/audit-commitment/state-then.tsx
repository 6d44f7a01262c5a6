import {
  commitmentChart,
  currentMachineVersion,
  type MachineVersion,
  machineVersionOf,
} from "@tiltas/workflows";
import type { ReactElement } from "react";
import { StateChart } from "../../chart/state-chart.tsx";
import { useText } from "../../i18n/use-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { chartNodes } from "../../law/chart-nodes.ts";
import type { PastStep } from "../../law/replay-past.ts";
import { visitsOf } from "../../law/visits.ts";
import type { EntryView } from "../commitment/commitment-view.ts";
import styles from "./audit-commitment.module.css";
import { pastHref } from "./past-search.ts";

interface StateThenProps {
  readonly entry: EntryView;
  readonly entries: readonly EntryView[];
  readonly step: PastStep | undefined;
  readonly reference: string;
}

/** The last entry that led into each state. */
const entriesByState = (entries: readonly EntryView[]): ReadonlyMap<string, number> =>
  new Map(
    entries.flatMap(({ version, content: { from, to } }): readonly [string, number][] =>
      to === undefined || from?.state === to.state ? [] : [[to.state, version]],
    ),
  );

/** Where the commitment was after an entry, drawn on the chart of the machine version of that time. */
export function StateThen({ entry, entries, step, reference }: StateThenProps): ReactElement {
  const { t } = useText();
  const { to } = entry.content;
  const version: MachineVersion =
    step === undefined ? currentMachineVersion : machineVersionOf(step.after);
  const chart = commitmentChart(version);
  const until = entries.filter(({ version: at }) => at <= entry.version);
  const enteredBy = entriesByState(until);
  return (
    <Panel title={t("audit.then")} actions={to !== undefined && <StateTag state={to.state} />}>
      <StateChart
        description={{
          nodes: chartNodes(chart, t, (id) => {
            const at = enteredBy.get(id);
            return at === undefined ? undefined : pastHref(reference, { at });
          }),
          edges: chart.edges,
          ...(to === undefined ? {} : { current: to.state }),
          visited: visitsOf(until),
        }}
      />
      <p className={styles.note}>
        {t(version === currentMachineVersion ? "past.machine.same" : "past.machine.other", {
          drawn: version,
          now: currentMachineVersion,
        })}
      </p>
    </Panel>
  );
}
