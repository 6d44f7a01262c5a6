import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { DateText, DateTimeText } from "../../kit/date-text.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Panel } from "../../kit/stack.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import { FieldChanges } from "../../law/changes/field-changes.tsx";
import { saidIn } from "../../law/said-in.ts";
import { SaidText } from "../../law/said-text.tsx";
import type { EntryView } from "../commitment/commitment-view.ts";

interface EventPanelsProps {
  readonly entry: EntryView;
  /** People's names by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** One event as the ledger has it: who, when, under which rules, what it changed, and its hashes. */
export function EventPanels({ entry, names }: EventPanelsProps): ReactElement {
  const { t, say } = useText();
  const { content, changes, hash, chainHash } = entry;
  const reason = content.effectiveReason;
  return (
    <>
      <Panel title={t("past.event")}>
        <DefinitionList
          items={[
            { term: t("audit.column.event"), value: say("event", content.action) },
            { term: t("audit.column.who"), value: <ActorText entry={entry} /> },
            { term: t("audit.column.when"), value: <DateTimeText value={content.at} /> },
            { term: t("audit.column.effective"), value: <DateText value={content.effectiveOn} /> },
            ...saidIn(entry).map((said) => ({
              term: t("erasure.said"),
              value: <SaidText said={said} />,
            })),
            ...(reason === undefined ? [] : [{ term: t("audit.reason"), value: reason }]),
            {
              term: t("audit.rules"),
              value: t("audit.then.version", {
                machine: content.machine?.version ?? t("audit.none"),
                policy: content.policyVersion ?? t("audit.none"),
              }),
            },
            { term: t("audit.hash"), value: <code data-hash>{hash}</code> },
            { term: t("audit.chain"), value: <code data-hash>{chainHash}</code> },
          ]}
        />
      </Panel>
      <Panel title={t("audit.changed")}>
        {changes.length === 0 ? (
          <p>{t("audit.changed.nothing")}</p>
        ) : (
          <FieldChanges changes={changes} names={names} />
        )}
      </Panel>
    </>
  );
}
