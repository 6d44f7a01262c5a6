import type { IncomingMessage, ServerResponse } from "node:http";

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>();

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;

/** Says so (RFC 9110, 15.5.9) and ends the connection: what is left of the request is not worth waiting for. */
const letGo = (request: IncomingMessage, response: ServerResponse): void => {
  const { socket } = request;
  if (request.complete || socket.destroyed) return;
  if (response.headersSent) socket.destroy();
  else
    socket.end("HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n", () => socket.destroy());
};

/** Lets a client go whose request is not whole after so many milliseconds. */
export const limitRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  ms: number,
): void => {
  if (!hasBody(request)) return;
  timers.set(
    request,
    setTimeout(() => letGo(request, response), ms),
  );
  response.once("close", () => waitForWhole(request));
};

/** Takes a request's limit away: it brings a file, and only the host's own limit for those is left. */
export const waitForWhole = (request: IncomingMessage): void => {
  clearTimeout(timers.get(request));
  timers.delete(request);
};
