import type { Page } from "playwright-core";

/** What a page should not have said or asked for. */
export type Faults = {
  /** What was heard since the last time it was asked. */
  readonly takeFaults: () => readonly string[];
  /** Takes the faults a test provokes on purpose out of the list; throws when there is none like it. */
  readonly forgive: (pattern: RegExp) => void;
};

// Leaving a page ends its live updates and prefetches: the browser then reports them as aborted.
const isLeft = (error: string | undefined): boolean => error === "net::ERR_ABORTED";

/** Listens for console errors and warnings, uncaught exceptions, failed answers and requests to any host but `origin`. */
export const listenForFaults = (page: Page, origin: string): Faults => {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      faults.push(`foreign host: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const error = request.failure()?.errorText;
    if (!isLeft(error)) faults.push(`no answer: ${request.url()} ${error ?? ""}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`answer ${response.status()}: ${response.url()}`);
  });
  return {
    takeFaults: () => faults.splice(0),
    forgive: (pattern) => {
      const kept = faults.filter((fault) => !pattern.test(fault));
      if (kept.length === faults.length)
        throw new Error(`nothing like ${String(pattern)} was heard:\n${faults.join("\n")}`);
      faults.splice(0, faults.length, ...kept);
    },
  };
};
