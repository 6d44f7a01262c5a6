import { constants } from "node:os";

type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";
const signals: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** A request from outside to end. */
export type StopRequest = {
  readonly came: Promise<StopSignal>;
  readonly hasCome: () => boolean;
};

/** One Ctrl+C may arrive twice, from the terminal and from a launcher: within this time it is the same one. */
const sameRequestMs = 1000;

/** Listens for signals to stop; a second one, meant as such, ends the program at once. */
export const listenForStop = (): StopRequest => {
  let firstAt: number | undefined;
  const came = new Promise<StopSignal>((resolve) => {
    const hear = (signal: StopSignal): void => {
      const now = performance.now();
      if (firstAt === undefined) {
        firstAt = now;
        resolve(signal);
      } else if (now - firstAt > sameRequestMs) process.exit(128 + constants.signals[signal]);
    };
    for (const signal of signals) process.on(signal, hear);
  });
  return { came, hasCome: () => firstAt !== undefined };
};
