import type { ReactElement } from "react";
import { formatTime } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import type { SaveState } from "./draft-saver.ts";
import styles from "./propose-draft.module.css";

interface SaveStatusProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** "Draft saved 14:02 · only you can see it"; when it could not be saved, that and a way to try again. */
export function SaveStatus({ state, onRetry }: SaveStatusProps): ReactElement {
  const { t, locale } = useText();
  return (
    <span className={state.kind === "failed" ? styles.unsaved : styles.saved}>
      <span role="status">
        {state.kind === "kept"
          ? t("propose.saved.at", { time: formatTime(state.at, locale) })
          : t(`propose.saved.${state.kind}`)}
      </span>
      {state.kind === "failed" && <Button onClick={onRetry}>{t("propose.saved.again")}</Button>}
    </span>
  );
}
