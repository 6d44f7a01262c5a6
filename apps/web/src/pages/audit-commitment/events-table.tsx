import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { DateTimeText } from "../../kit/date-text.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import type { EntryView } from "../commitment/commitment-view.ts";
import { pastHref } from "./past-search.ts";

interface EventsTableProps {
  /** Oldest first. */
  readonly entries: readonly EntryView[];
  /** The version looked at. */
  readonly current: number;
  readonly reference: string;
}

/** Every event of a commitment's life, newest first; each leads to the moment after it. */
export function EventsTable({ entries, current, reference }: EventsTableProps): ReactElement {
  const { t, say } = useText();
  return (
    <Panel title={t("past.events", { n: entries.length })}>
      <Table
        caption={t("past.events", { n: entries.length })}
        captionIsHidden
        rows={entries.toReversed()}
        rowKey={({ version }) => String(version)}
        rowHref={({ version }) => pastHref(reference, { at: version })}
        rowIsStrong={({ version }) => version === current}
        columns={[
          {
            id: "version",
            header: t("audit.column.version"),
            align: "end",
            cell: ({ version }) => version,
          },
          {
            id: "event",
            header: t("audit.column.event"),
            cell: ({ content, version }) =>
              version === current
                ? t("past.here", { event: say("event", content.action) })
                : say("event", content.action),
            namesRow: true,
          },
          {
            id: "who",
            header: t("audit.column.who"),
            cell: (entry) => <ActorText entry={entry} />,
          },
          {
            id: "when",
            header: t("audit.column.when"),
            cell: ({ content }) => <DateTimeText value={content.at} />,
          },
          {
            id: "state",
            header: t("portfolio.column.state"),
            cell: ({ content }) =>
              content.to === undefined ? "—" : t(`state.${content.to.state}`),
          },
          {
            id: "leaf",
            header: t("audit.column.leaf"),
            align: "end",
            cell: ({ leafIndex }) => (leafIndex === null ? t("audit.pending") : `#${leafIndex}`),
          },
        ]}
      />
    </Panel>
  );
}
