import { format } from "node:util";

const methods = ["debug", "error", "info", "log", "trace", "warn"] as const;
type Speaker = Record<(typeof methods)[number], (...said: unknown[]) => void>;

/** Lines heard so far, growing; emptying them is up to the caller. */
export type Listening = { readonly heard: string[]; readonly stop: () => void };

/** Records what is said on a console until stopped; it is still said. */
export function listenToConsole(console: Speaker): Listening {
  const heard: string[] = [];
  const before = { ...console };
  for (const method of methods) {
    console[method] = (...said) => {
      heard.push(`console.${method}: ${format(...said)}`);
      before[method].call(console, ...said);
    };
  }
  return { heard, stop: () => void Object.assign(console, before) };
}
