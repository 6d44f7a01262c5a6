import { type RefCallback, useLayoutEffect, useState } from "react";

interface Overflow {
  readonly frame: RefCallback<HTMLElement>;
  /** The frame's first child is wider than the frame. */
  readonly overflows: boolean;
}

/** Whether what a frame holds is wider than the frame, kept up to date. */
export function useOverflow(): Overflow {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const content = frame?.firstElementChild;
    if (!frame || !content) return undefined;
    const measure = (): void =>
      setOverflows(content.getBoundingClientRect().width > frame.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    observer.observe(content);
    return () => observer.disconnect();
  }, [frame]);
  return { frame: setFrame, overflows };
}
