import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { formatDateTime } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { DateText, DateTimeText } from "../../kit/date-text.tsx";
import { Disclosure } from "../../kit/disclosure.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import { TimelineSlider } from "../../kit/timeline-slider.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import { FieldChanges } from "../../law/changes/field-changes.tsx";
import type { CommitmentView, EntryView } from "./commitment-view.ts";
import { SaidCell } from "./said-cell.tsx";
import { historyInput } from "./history-input.ts";

/** What happened, newest first, with every field that changed, and a slider to any moment of it. */
export function HistoryPanel({ view }: { readonly view: CommitmentView }): ReactElement {
  const query = useQuery(trpc.entry.list.queryOptions(historyInput(view.commitmentId)));
  return (
    <QueryView query={query}>
      {({ entries }) => <History entries={entries} view={view} />}
    </QueryView>
  );
}

interface HistoryProps {
  readonly entries: readonly EntryView[];
  readonly view: CommitmentView;
}

function History({ entries, view }: HistoryProps): ReactElement {
  const { t, say, locale } = useText();
  const oldestFirst = entries.toSorted((a, b) => a.version - b.version);
  const [chosen, choose] = useState<number>();
  const [erased, setErased] = useState<string>();
  const index = chosen ?? oldestFirst.length - 1;
  const at = oldestFirst[index];
  return (
    <Stack>
      {erased !== undefined && <ResultLine title={erased}>{null}</ResultLine>}
      <TimelineSlider
        label={t("commitment.history.asAt")}
        index={index}
        onMove={choose}
        points={oldestFirst.map(({ version, content }) => ({
          key: String(version),
          day: content.recordedOn,
          text: t("commitment.history.point", {
            version,
            event: say("event", content.action),
            when: formatDateTime(content.at, locale),
          }),
        }))}
      />
      {at?.content.to !== undefined && (
        <div role="status">
          {t("commitment.history.then", {
            version: at.version,
            state: t(`state.${at.content.to.state}`),
            revision: at.content.to.revision,
          })}{" "}
          {at.version !== view.version && <FieldChanges changes={at.changes} names={view.names} />}
        </div>
      )}
      <Table
        caption={t("commitment.history.caption")}
        rows={oldestFirst.slice(0, index + 1).toReversed()}
        rowKey={({ version }) => String(version)}
        rowIsStrong={({ version }) => version === at?.version}
        columns={[
          {
            id: "version",
            header: t("commitment.history.version"),
            align: "end",
            cell: ({ version }) => version,
          },
          {
            id: "what",
            header: t("commitment.history.what"),
            cell: ({ content }) => say("event", content.action),
            namesRow: true,
          },
          {
            id: "who",
            header: t("commitment.history.who"),
            cell: (entry) => <ActorText entry={entry} />,
          },
          {
            id: "when",
            header: t("commitment.history.when"),
            cell: ({ content }) => <DateTimeText value={content.at} />,
          },
          {
            id: "effective",
            header: t("commitment.history.effective"),
            cell: ({ content }) => <DateText value={content.effectiveOn} />,
          },
          {
            id: "said",
            header: t("erasure.said"),
            cell: (entry) => <SaidCell entry={entry} onErased={setErased} />,
          },
          {
            id: "changes",
            header: t("commitment.history.changes"),
            cell: ({ changes }) =>
              changes.length === 0 ? (
                "—"
              ) : (
                <Disclosure summary={t("commitment.history.fields", { n: changes.length })}>
                  <FieldChanges changes={changes} names={view.names} />
                </Disclosure>
              ),
          },
        ]}
      />
    </Stack>
  );
}
