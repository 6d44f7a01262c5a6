import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import type { CommitmentView, ExplainedEvent } from "../commitment/commitment-view.ts";
import { stepHref, useTargetName } from "../commitment/event-target.ts";
import { aboutTarget } from "./about-target.ts";
import { StepUnavailable } from "./step-unavailable.tsx";
import styles from "./step.module.css";

interface ChoiceProps {
  readonly view: CommitmentView;
  readonly items: readonly ExplainedEvent[];
  /** Id of the person in whose name the step is taken; undefined for one's own. */
  readonly lender: string | undefined;
}

/** Several parts could be meant: each ready one is a link, the others say why not. */
export function StepChoice({ view, items, lender }: ChoiceProps): ReactElement {
  const { t } = useText();
  const ready = items.filter(({ standing }) => standing === "ready");
  const others = items.filter(({ standing }) => standing !== "ready");
  return (
    <Stack>
      <Panel title={t("step.choose")}>
        <ul className={styles.choices}>
          {ready.map((item) => (
            <li key={item.target?.id}>
              <TargetLink view={view} item={item} lender={lender} />
            </li>
          ))}
        </ul>
      </Panel>
      {others.length > 0 && <StepUnavailable view={view} items={others} />}
    </Stack>
  );
}

interface TargetLinkProps extends Pick<ChoiceProps, "view" | "lender"> {
  readonly item: ExplainedEvent;
}

function TargetLink({ view, item, lender }: TargetLinkProps): ReactElement {
  const text = useText();
  const name = useTargetName(view, item.target);
  const about = aboutTarget(view, item.target, text);
  return (
    <>
      <AppLink href={stepHref(view.reference, item, lender)}>{name}</AppLink>
      {about !== undefined && <span className={styles.who}> {about}</span>}
    </>
  );
}
