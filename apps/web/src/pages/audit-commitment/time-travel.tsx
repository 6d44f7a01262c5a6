import { type ReactElement, useMemo } from "react";
import { formatDateTime } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { TimelineSlider } from "../../kit/timeline-slider.tsx";
import { replayPast } from "../../law/replay-past.ts";
import type { CommitmentView, EntryView } from "../commitment/commitment-view.ts";
import { auditCommitmentRoute } from "./audit-commitment.route.ts";
import { ComparePanel } from "./compare-panel.tsx";
import { EventPanels } from "./event-panels.tsx";
import { EventsTable } from "./events-table.tsx";
import type { History } from "./load-history.ts";
import { findCompared, pastHref } from "./past-search.ts";
import { RulesPanels } from "./rules-panels.tsx";
import { StateThen } from "./state-then.tsx";
import styles from "./audit-commitment.module.css";

interface TimeTravelProps {
  readonly history: History;
  readonly view: CommitmentView;
}

/** A commitment at any event of its life: the address names which, the slider and the list choose another. */
export function TimeTravel({ history, view }: TimeTravelProps): ReactElement | null {
  const { t, say, locale } = useText();
  const search = auditCommitmentRoute.useSearch();
  const navigate = auditCommitmentRoute.useNavigate();
  const { entries } = history;
  const past = useMemo(() => replayPast(entries), [entries]);
  const found = entries.findIndex(({ version }) => version === search.at);
  const index = found === -1 ? entries.length - 1 : found;
  const entry = entries[index];
  const step = past[index];
  const compared = findCompared(search.compare);
  if (entry === undefined) return null;
  return (
    <>
      <TimelineSlider
        label={t("audit.slider")}
        index={index}
        onMove={(to) => {
          const at = entries[to]?.version;
          const next = at === undefined ? search : { ...search, at };
          void navigate({ search: next, replace: true, resetScroll: false });
        }}
        points={entries.map(({ version, content }) => ({
          key: String(version),
          day: content.recordedOn,
          text: t("commitment.history.point", {
            version,
            event: say("event", content.action),
            when: formatDateTime(content.at, locale),
          }),
        }))}
      />
      <p className={styles.ways}>
        {entry.leafIndex !== null && (
          <AppLink href={`/audit/entry/${entry.leafIndex}`}>
            {t("past.entry", { leaf: entry.leafIndex })}
          </AppLink>
        )}
        <CompareLink entry={entry} view={view} last={entries.at(-1)} />
      </p>
      <StateThen entry={entry} entries={entries} step={step} reference={view.reference} />
      {compared !== undefined && (
        <ComparePanel compared={compared} past={past} view={view} at={entry.version} />
      )}
      <EventPanels entry={entry} names={view.names} />
      {step !== undefined && <RulesPanels step={step} />}
      <EventsTable entries={entries} current={entry.version} reference={view.reference} />
    </>
  );
}

interface CompareLinkProps {
  readonly entry: EntryView;
  readonly view: CommitmentView;
  readonly last: EntryView | undefined;
}

function CompareLink({ entry, view, last }: CompareLinkProps): ReactElement | null {
  const { t } = useText();
  if (last === undefined || last.version === entry.version) return null;
  const compare = `${entry.version}..${last.version}`;
  return (
    <AppLink href={pastHref(view.reference, { at: entry.version, compare })}>
      {t("past.compareWithNow")}
    </AppLink>
  );
}
