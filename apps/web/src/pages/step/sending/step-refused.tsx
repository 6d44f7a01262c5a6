import type { ReactElement } from "react";
import { findCode, findFieldProblems, findRefusal, isConflict } from "../../../api/failure.ts";
import { formatDateTime } from "../../../format/date.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { ResultLine } from "../../../kit/notice.tsx";
import { FieldChanges } from "../../../law/changes/field-changes.tsx";
import styles from "../step.module.css";
import { Reasons } from "../step-unavailable.tsx";
import { failureKind } from "./failure-kind.ts";

interface Renewal {
  readonly read: () => void;
  readonly isReading: boolean;
  /** It could not be read, or what the step was about is no longer there. */
  readonly outcome: "failed" | "gone" | undefined;
}

interface RefusedProps {
  readonly error: unknown;
  /** The commitment it is about; absent before there is one. */
  readonly reference?: string;
  /** Reads the commitment again and keeps what was typed. */
  readonly renewal?: Renewal;
}

/** Why nothing was recorded, or that nobody knows yet; what was typed stays. */
export function StepRefused(props: RefusedProps): ReactElement {
  const { t } = useText();
  const { error } = props;
  const kind = failureKind(error);
  if (kind === "refused") return <Refused {...props} />;
  return (
    <ResultLine look="problem" title={t(`step.failed.${kind}`)}>
      <p>{t(`step.failed.${kind}.text`)}</p>
      {kind === "fields" && (
        <ul className={styles.reasons}>
          {findFieldProblems(error).map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {kind === "signedOut" && (
        <p>
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t("step.failed.signIn")} ({t("kit.newTab")})
          </a>
        </p>
      )}
    </ResultLine>
  );
}

function Refused({ error, reference, renewal }: RefusedProps): ReactElement {
  const { t } = useText();
  const refusal = findRefusal(error);
  const reasons = refusal?.reasons ?? [];
  const changes = refusal?.changes ?? [];
  const hasChanged = reasons.some(({ id }) => id === "revisionConflict");
  return (
    <ResultLine
      look="problem"
      title={t(hasChanged ? "step.failed.conflict" : "step.failed.refused")}
    >
      <Reasons reference={reference} reasons={[...reasons]} />
      {changes.length > 0 && <Changes changes={changes} />}
      {renewal?.outcome !== undefined && <p>{t(`step.newVersion.${renewal.outcome}`)}</p>}
      {renewal !== undefined && mayBeOutdated(error) && (
        <p>
          <Button
            busy={renewal.isReading}
            busyText={t("step.newVersion.reading")}
            onClick={renewal.read}
          >
            {t("step.newVersion")}
          </Button>
        </p>
      )}
    </ResultLine>
  );
}

/** Refused for what the commitment has become, not for what was typed. */
const mayBeOutdated = (error: unknown): boolean =>
  isConflict(error) || findCode(error) === "PRECONDITION_FAILED";

type ChangesSince = NonNullable<NonNullable<ReturnType<typeof findRefusal>>["changes"]>;

/** Who changed what, when, since the page was read. */
function Changes({ changes }: { readonly changes: ChangesSince }): ReactElement {
  const { t, say, locale } = useText();
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.version}>
          {t("step.changedBy", {
            name: change.byName ?? t("commitment.history.system"),
            when: formatDateTime(change.at, locale),
            event: say("event", change.action),
          })}
          <FieldChanges changes={change.changes} />
        </li>
      ))}
    </ul>
  );
}
