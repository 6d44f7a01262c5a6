import { createContext } from "react";

/** Tells a first load, which leaves the focus alone, from arriving by a link, which moves it to the heading. */
export interface Arrival {
  readonly isFromAnotherPage: (pathname: string) => boolean;
}

export function createArrival(): Arrival {
  let last: string | undefined;
  return {
    isFromAnotherPage(pathname) {
      const isMove = last !== undefined && last !== pathname;
      last = pathname;
      return isMove;
    },
  };
}

export const ArrivalContext = createContext<Arrival>({ isFromAnotherPage: () => false });
