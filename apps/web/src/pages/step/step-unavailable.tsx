import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Notice } from "../../kit/notice.tsx";
import { Stack } from "../../kit/stack.tsx";
import { findRemedyText, reasonText } from "../../law/reason-text.ts";
import { WhoText } from "../../law/who-text.tsx";
import { clearingHref } from "../commitment/clearing-href.ts";
import type { CommitmentView, ExplainedEvent } from "../commitment/commitment-view.ts";
import { useTargetName } from "../commitment/event-target.ts";
import styles from "./step.module.css";

interface UnavailableProps {
  readonly view: CommitmentView;
  readonly items: readonly ExplainedEvent[];
}

/** In place of a form: why it is not to be had now, who can clear it and how. */
export function StepUnavailable({ view, items }: UnavailableProps): ReactElement {
  const { t } = useText();
  return (
    <Stack>
      {items.map((item) => (
        <NotReady key={item.target?.id ?? ""} view={view} item={item} />
      ))}
      <p>
        <AppLink href={`/c/${view.reference}`}>{t("step.backTo", { ref: view.reference })}</AppLink>
      </p>
    </Stack>
  );
}

function NotReady({ view, item }: { view: CommitmentView; item: ExplainedEvent }): ReactElement {
  const { t } = useText();
  const name = useTargetName(view, item.target);
  const standing = t(`standing.${item.standing}`);
  return (
    <Notice look="warning" title={name === undefined ? standing : `${standing} · ${name}`}>
      <Reasons reference={view.reference} reasons={item.reasons} />
    </Notice>
  );
}

type Reasons = ExplainedEvent["reasons"];

/** Reasons in words, each with who can clear it, how, and the link that does. */
export function Reasons({
  reference,
  reasons,
}: {
  readonly reference?: string | undefined;
  readonly reasons: Reasons;
}): ReactElement {
  const text = useText();
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const remedy = findRemedyText(text, reason);
        const href = reference === undefined ? undefined : clearingHref(reference, reason);
        return (
          <li key={reason.id} data-reason={reason.id}>
            {reasonText(text, reason)}{" "}
            {remedy !== undefined &&
              (href === undefined ? remedy : <AppLink href={href}>{remedy}</AppLink>)}{" "}
            {reason.who.roles.length > 0 && (
              <span className={styles.who}>
                <WhoText who={reason.who} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
