import type { BundleMessage, BundleQuestion } from "./bundle-message.ts";

/** Guarantee: our worker tells nothing else. */
const messageOf = ({ data: told }: MessageEvent): BundleMessage => told as BundleMessage;

/**
 * Judges a bundle beside the page, which stays awake.
 * @returns ends it at once, whatever it is doing
 */
export const startVerification = (
  question: BundleQuestion,
  tell: (message: BundleMessage) => void,
): (() => void) => {
  const worker = new Worker(new URL("./bundle.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event) => {
    const message = messageOf(event);
    tell(message);
    if (message.kind !== "progress") worker.terminate();
  });
  worker.addEventListener("error", (event) => {
    tell({ kind: "failed", message: event.message });
    worker.terminate();
  });
  worker.postMessage(question, []);
  return () => worker.terminate();
};
