import type { Policy } from "@tiltas/domain";
import {
  currentMachineVersion,
  type RouteDifference,
  type VerdictNow as Verdict,
} from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Notice } from "../../kit/notice.tsx";
import { findRemedyText, reasonText } from "../../law/reason-text.ts";
import { WhoText } from "../../law/who-text.tsx";
import styles from "./audit-commitment.module.css";

interface VerdictNowProps {
  readonly verdict: Verdict;
  readonly policy: Pick<Policy, "name" | "version">;
  /** The policy whose route the commitment had then. */
  readonly policyThen: string | undefined;
}

/** Whether today's law would allow an event of the past, and if not, why. */
export function VerdictNow({ verdict, policy, policyThen }: VerdictNowProps): ReactElement {
  const { t } = useText();
  const key = `${policy.name}@${policy.version}`;
  return (
    <div data-verdict={verdict.verdict}>
      <Words verdict={verdict} />
      {"route" in verdict && verdict.route !== undefined && <RouteNow route={verdict.route} />}
      <p className={styles.note}>
        {t("past.now.under", { machine: currentMachineVersion })}{" "}
        <AppLink href={`/policy/${key}`}>{key}</AppLink>
        {policyThen !== undefined && policyThen !== key && (
          <>
            {" · "}
            <AppLink href={`/policy/${key}?compare=${policyThen}`}>{t("past.now.compare")}</AppLink>
          </>
        )}
      </p>
    </div>
  );
}

function Words({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const text = useText();
  const { t } = text;
  switch (verdict.verdict) {
    case "notAsked":
      return <Notice>{t("past.now.notAsked")}</Notice>;
    case "allowed":
      return <Notice look="success">{t("past.now.yes")}</Notice>;
    case "refused":
      return (
        <Notice look="problem" title={t("past.now.no")}>
          <ul className={styles.reasons}>
            {verdict.reasons.map((reason) => (
              <li key={reason.id} data-reason={reason.id}>
                {reasonText(text, reason)} <WhoText who={reason.who} />{" "}
                {findRemedyText(text, reason)}
              </li>
            ))}
          </ul>
        </Notice>
      );
    default:
      return verdict satisfies never;
  }
}

/** How the route today's policy asks for differs from the one of that time. */
function RouteNow({ route }: { readonly route: RouteDifference }): ReactElement {
  const { t, say } = useText();
  const steps = (list: RouteDifference["added"]): string =>
    list.map(({ stepId, role }) => `${stepId} (${say("role", role)})`).join(", ");
  const lines = [
    ...(route.isUncovered ? [t("past.route.uncovered")] : []),
    ...(route.added.length === 0 ? [] : [t("past.route.added", { steps: steps(route.added) })]),
    ...(route.removed.length === 0
      ? []
      : [t("past.route.removed", { steps: steps(route.removed) })]),
    ...(route.changed.length === 0
      ? []
      : [t("past.route.changed", { steps: steps(route.changed) })]),
  ];
  return (
    <Notice look="warning" title={t("past.route")}>
      <ul className={styles.reasons}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
