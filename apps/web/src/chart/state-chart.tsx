import { type ReactElement, useLayoutEffect, useRef, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { narrowestFor } from "./chart.layout.ts";
import type { StateChartDescription } from "./state-chart.description.ts";
import styles from "./state-chart.module.css";
import { StateDrawing } from "./state-drawing.tsx";
import { StateList } from "./state-list.tsx";

/** Below this the columns are too narrow for their figures. */
const narrowest = 660;

/** Where a commitment is, or how many stand where: a drawing with an equal list; only the list where there is no room. */
export function StateChart({
  description,
}: {
  readonly description: StateChartDescription;
}): ReactElement {
  const { t } = useText();
  const [frame, width] = useWidth();
  const isWide = width >= Math.max(narrowest, narrowestFor(description.nodes));
  return (
    <div ref={frame} className={styles.frame}>
      {isWide ? (
        <>
          <StateDrawing description={description} width={width} />
          <Disclosure summary={t("chart.asList")}>
            <StateList description={description} />
          </Disclosure>
        </>
      ) : (
        <StateList description={description} />
      )}
    </div>
  );
}

/** The width of an element in whole pixels, kept up to date; 0 before it is known. */
function useWidth(): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(0);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const observer = useRef<ResizeObserver>(null);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
    return () => observer.current?.disconnect();
  }, [element]);
  return [setElement, width];
}
