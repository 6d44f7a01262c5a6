import { fieldChanges } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { DateText, DateTimeText } from "../../kit/date-text.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Disclosure } from "../../kit/disclosure.tsx";
import { Panel } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import { reasonOutline } from "../../law/reason-text.ts";
import styles from "./audit-entry.module.css";
import type { OpenedEntryView } from "./opened-entry.ts";

interface EntryContentPanelProps {
  readonly entry: OpenedEntryView;
}

/** What an entry says: who did what when, under which rules, with every field of its payload. */
export function EntryContentPanel({ entry }: EntryContentPanelProps): ReactElement {
  const text = useText();
  const { t, say } = text;
  const { content, stream, version, reference } = entry;
  const isCommitment = stream.startsWith("commitment/") && reference !== null;
  const reasons = content.reasons.map((id) => reasonOutline(text, { id }));
  return (
    <Panel
      title={t("entry.content")}
      actions={
        isCommitment && (
          <AppLink href={`/audit/c/${reference}?at=${version}`}>{t("entry.then")}</AppLink>
        )
      }
    >
      <DefinitionList
        items={[
          { term: t("audit.column.event"), value: say("event", content.action) },
          { term: t("audit.column.who"), value: <ActorText entry={entry} /> },
          { term: t("audit.column.when"), value: <DateTimeText value={content.at} /> },
          { term: t("audit.column.effective"), value: <DateText value={content.effectiveOn} /> },
          ...(content.effectiveReason === undefined
            ? []
            : [{ term: t("audit.reason"), value: content.effectiveReason }]),
          {
            term: t("audit.column.stream"),
            value: (
              <>
                <code className={styles.code}>{stream}</code> · {t("explorer.version", { version })}
              </>
            ),
          },
          {
            term: t("explorer.column.subject"),
            value: reference ?? "—",
          },
          {
            term: t("explorer.column.change"),
            value: <Positions entry={entry} />,
          },
          ...(reasons.length === 0
            ? []
            : [{ term: t("audit.refusals.reasons"), value: reasons.join(" ") }]),
          {
            term: t("audit.rules"),
            value: t("audit.then.version", {
              machine: content.machine?.version ?? t("audit.none"),
              policy: content.policyVersion ?? t("audit.none"),
            }),
          },
        ]}
      />
      <Fields entry={entry} />
      <Disclosure summary={t("entry.bytes")}>
        <pre className={styles.bytes}>{textOfBytes(entry.bytes)}</pre>
      </Disclosure>
    </Panel>
  );
}

function Positions({ entry }: EntryContentPanelProps): ReactElement {
  const { from, to } = entry.content;
  if (to === undefined) return <>—</>;
  return (
    <>
      {from !== undefined && <StateTag state={from.state} />} → <StateTag state={to.state} />
    </>
  );
}

/** Every value the payload and the recorded facts hold, by its path. */
function Fields({ entry: { content } }: EntryContentPanelProps): ReactElement | null {
  const { t } = useText();
  const fields = fieldChanges(undefined, {
    payload: content.payload,
    ...(content.facts === undefined ? {} : { facts: content.facts }),
  });
  if (fields.length === 0) return null;
  return (
    <Disclosure summary={t("entry.fields", { n: fields.length })} startsOpen>
      <dl className={styles.fields}>
        {fields.map(({ path, after }) => (
          <div key={path}>
            <dt>
              <code>{path.slice(1).replaceAll("/", " › ")}</code>
            </dt>
            <dd>{after ?? "—"}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** The bytes as text; what is not UTF-8 shows as replacement characters, and the hash says the rest. */
const textOfBytes = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
