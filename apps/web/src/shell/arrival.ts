import { createContext } from "react";

/** Tells a first load, which leaves the focus alone, from arriving by a link, which moves it to the heading. */
export interface Arrival {
  /** Whether the heading of a page that has just appeared takes the focus. */
  readonly takesFocus: (pathname: string) => boolean;
  /** A heading goes. If it had the focus, the one that replaces it on the same page takes it over. */
  readonly leave: (hadFocus: boolean) => void;
}

export function createArrival(): Arrival {
  let last: string | undefined;
  let isHandover = false;
  return {
    takesFocus(pathname) {
      const takes = isHandover || (last !== undefined && last !== pathname);
      last = pathname;
      isHandover = false;
      return takes;
    },
    leave(hadFocus) {
      isHandover = hadFocus;
    },
  };
}

export const ArrivalContext = createContext<Arrival>({
  takesFocus: () => false,
  leave: () => undefined,
});
