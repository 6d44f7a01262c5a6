import type { CommitmentState, Stage } from "@tiltas/domain";
import type { ReactElement } from "react";
import type { MessageId } from "../i18n/message-id.ts";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import { StateShape } from "./state-shape.tsx";
import { isQuiet, type Tone, toneOf } from "./state-tone.ts";
import styles from "./state-tag.module.css";

const stageIds: Record<Stage, MessageId> = {
  proposed: "stage.proposed",
  approved: "stage.approved",
  procured: "stage.procured",
  delivered: "stage.delivered",
};

function isStage(state: CommitmentState | Stage): state is Stage {
  return Object.hasOwn(stageIds, state);
}

/** The message id of a state's or stage's word. */
export function stateWordId(state: CommitmentState | Stage): MessageId {
  return isStage(state) ? stageIds[state] : `state.${state}`;
}

/** A state or stage as shape, word and colour; a finished one as quiet text. */
export function StateTag({ state }: { readonly state: CommitmentState | Stage }): ReactElement {
  const { t } = useText();
  return (
    <ToneTag
      tone={toneOf(state)}
      text={t(stateWordId(state))}
      quiet={isQuiet(state)}
      data-state={state}
    />
  );
}

interface ToneTagProps {
  readonly tone: Tone;
  readonly text: string;
  readonly quiet?: boolean;
  /** The id behind the word, for programs that read the page. */
  readonly "data-state"?: string;
}

/** A word with a tone's shape and colour, for flags that are no state, such as overdue. */
export function ToneTag({ tone, text, quiet = false, ...rest }: ToneTagProps): ReactElement {
  return (
    <span {...rest} className={classNames(styles.tag, styles[tone], quiet && styles.quiet)}>
      <StateShape tone={tone} />
      {text}
    </span>
  );
}
