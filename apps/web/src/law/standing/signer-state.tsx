import type { ReactElement } from "react";
import { formatAgo } from "../../format/ago.ts";
import { formatDateTime } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { DateTimeText } from "../../kit/date-text.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Notice } from "../../kit/notice.tsx";
import type { LedgerStanding } from "./ledger-standing.ts";

type Alarm = NonNullable<LedgerStanding["alarm"]>;

/** Faults of the history itself have one remedy, whichever was noticed first. */
const ofHistory: readonly Alarm["fault"][] = [
  "treeTruncated",
  "treeSmaller",
  "treeAltered",
  "treeInconsistent",
];

/** Green, with what was signed last; or what was found, when, and what to do. */
export function SignerState({ standing }: { readonly standing: LedgerStanding }): ReactElement {
  const { t, locale } = useText();
  const { alarm, checkpoint, now } = standing;
  return (
    <>
      {alarm !== null && <AlarmNotice alarm={alarm} />}
      {alarm === null && checkpoint !== null && (
        <Notice look="success">
          <p>
            {t("standing.signed", {
              size: Number(checkpoint.size),
              ago: formatAgo(checkpoint.signedAt, now, locale),
            })}
          </p>
        </Notice>
      )}
      {alarm === null && checkpoint === null && <Notice>{t("standing.unsigned")}</Notice>}
      {checkpoint !== null && <CheckpointFacts checkpoint={checkpoint} />}
    </>
  );
}

function AlarmNotice({ alarm }: { readonly alarm: Alarm }): ReactElement {
  const { t, say, locale } = useText();
  const remedy = ofHistory.includes(alarm.fault) ? "history" : alarm.fault;
  return (
    <div role="alert" data-alarm={alarm.fault}>
      <Notice look="problem" title={t("standing.alarm")}>
        <p>{say("standing.fault", alarm.fault)}</p>
        <p>{t("standing.alarm.since", { when: formatDateTime(alarm.since, locale) })}</p>
        <p>
          {t("standing.alarm.do")}: {say("standing.remedy", remedy)}
        </p>
        <p lang="en">
          <code>{alarm.message}</code>
        </p>
      </Notice>
    </div>
  );
}

function CheckpointFacts({
  checkpoint,
}: {
  readonly checkpoint: NonNullable<LedgerStanding["checkpoint"]>;
}): ReactElement {
  const { t, locale } = useText();
  return (
    <DefinitionList
      items={[
        {
          term: t("standing.entries"),
          value: new Intl.NumberFormat(locale).format(Number(checkpoint.size)),
        },
        { term: t("standing.at"), value: <DateTimeText value={checkpoint.signedAt} /> },
        { term: t("standing.root"), value: <code>{checkpoint.root}</code> },
        { term: t("standing.key"), value: <code>{checkpoint.key}</code> },
      ]}
    />
  );
}
