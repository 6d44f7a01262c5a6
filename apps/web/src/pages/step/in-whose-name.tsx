import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Notice } from "../../kit/notice.tsx";
import { Panel } from "../../kit/stack.tsx";
import { lendersReadyFor } from "../../law/in-whose-name.ts";
import type { CommitmentView, Explanation } from "../commitment/commitment-view.ts";
import type { StepEvent } from "./forms/step-forms.ts";
import styles from "./step.module.css";

interface InWhoseNameProps {
  readonly view: CommitmentView;
  readonly explanation: Explanation;
  readonly event: StepEvent;
  readonly target: string | undefined;
  /** Id of the person in whose name the step is being taken; undefined for one's own. */
  readonly lender: string | undefined;
}

/** In whose name the step is taken, and the other names it could be taken in. Nothing when it is one's own alone. */
export function InWhoseName({
  view,
  explanation,
  event,
  target,
  lender,
}: InWhoseNameProps): ReactElement | null {
  const { t } = useText();
  const lenders = lendersReadyFor(explanation, event, target);
  const acting = explanation.onBehalf.find(({ from }) => from.id === lender)?.from;
  const choices = lenders.filter(({ id }) => id !== lender);
  const hrefFor = (id?: string): string => {
    const search = new URLSearchParams({
      ...(id === undefined ? {} : { for: id }),
      ...(target === undefined ? {} : { target }),
    }).toString();
    return `/c/${view.reference}/do/${event}${search === "" ? "" : `?${search}`}`;
  };
  return (
    <>
      {lender !== undefined && (
        <Notice look={acting === undefined ? "warning" : "neutral"}>
          <p data-acting-for={lender}>
            {acting === undefined
              ? t("reason.delegationNotValid")
              : t("delegations.actingFor", { name: acting.name })}{" "}
            <AppLink href={hrefFor()}>{t("delegations.ownName")}</AppLink>
          </p>
        </Notice>
      )}
      {choices.length > 0 && (
        <Panel title={t("delegations.choose")}>
          <p>{t("delegations.choose.text")}</p>
          <ul className={styles.choices}>
            {choices.map(({ id, name }) => (
              <li key={id}>
                <AppLink href={hrefFor(id)} data-act-for={id}>
                  {t("delegations.actFor", { name })}
                </AppLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
