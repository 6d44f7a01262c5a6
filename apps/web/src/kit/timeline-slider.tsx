import type { KeyboardEvent, ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";
import { Button } from "./button.tsx";
import { nextDay, previousDay } from "./slider-moves.ts";
import styles from "./timeline-slider.module.css";

export interface TimelinePoint {
  /** What the slider says there: "6 Nov 2026, 14:02 · Approved". */
  readonly text: string;
  readonly key: string;
  /** Its calendar day, `YYYY-MM-DD`: with Shift the arrows move by days. */
  readonly day: string;
}

interface TimelineSliderProps {
  readonly label: string;
  /** Oldest first; the last one is now. */
  readonly points: readonly TimelinePoint[];
  readonly index: number;
  readonly onMove: (index: number) => void;
}

/** Time travel, event by event: a native range with buttons and the chosen moment in words. */
export function TimelineSlider({
  label,
  points,
  index,
  onMove,
}: TimelineSliderProps): ReactElement {
  const { t } = useText();
  const last = points.length - 1;
  const move = (to: number): void => onMove(Math.max(0, Math.min(last, to)));
  const text = points[index]?.text ?? "";
  // The arrows, Home and End are the range's own.
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code !== "ArrowLeft" && event.code !== "ArrowRight") return;
    event.preventDefault();
    move(event.code === "ArrowRight" ? nextDay(points, index) : previousDay(points, index));
  };
  return (
    <div className={styles.timeline} role="group" aria-label={label}>
      <input
        type="range"
        className={styles.range}
        min={0}
        max={Math.max(0, last)}
        step={1}
        value={index}
        aria-label={label}
        aria-valuetext={text}
        onKeyDown={onKey}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
      />
      <div className={styles.buttons}>
        <Button onClick={() => move(0)}>{t("kit.slider.first")}</Button>
        <Button onClick={() => move(index - 1)}>
          <span aria-hidden="true">‹</span> {t("kit.slider.back")}
        </Button>
        <Button onClick={() => move(index + 1)}>
          {t("kit.slider.forward")} <span aria-hidden="true">›</span>
        </Button>
        <Button onClick={() => move(last)}>{t("kit.slider.now")}</Button>
        <output className={styles.text}>{text}</output>
      </div>
    </div>
  );
}
