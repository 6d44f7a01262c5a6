import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Visit } from "./visit.ts";

/** Writes one line when the answer is out or its reader has gone. Query and body stay out: they hold what people typed. */
export const logWhenDone = (
  log: Logger,
  visit: Visit,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  response.once("close", () => {
    const line = {
      request: visit.id,
      method: request.method,
      path: path.slice(0, 300),
      status: response.statusCode,
      ms: Math.round(performance.now() - visit.startedAt),
      ...(visit.person === undefined ? {} : { person: visit.person }),
      ...(response.writableFinished ? {} : { cutOff: true }),
    };
    if (path.startsWith("/health")) log.debug(line, "answered");
    else log.info(line, "answered");
  });
};
