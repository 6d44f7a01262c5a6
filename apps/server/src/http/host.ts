import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { limitRequest } from "./request-patience.ts";

/** How long a client may take, in milliseconds: to send its headers, its whole request, a file, and to stay silent. */
export type Patience = {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly fileMs: number;
  readonly silenceMs: number;
};

const patience: Patience = {
  headersMs: 10_000,
  requestMs: 30_000,
  fileMs: 900_000,
  silenceMs: 120_000,
};

/** The address cannot be listened on; the message says what to do. */
class AddressError extends Error {
  override readonly name = "AddressError";
}

/** A listening server that answers 503 until its door is open. */
export type Host = {
  /** Where it listens, `http://localhost:4000`. */
  readonly origin: string;
  /** Answers requests from now on. */
  open(door: RequestListener): void;
  /**
   * Takes no more connections and waits for the answers under way, at most `drainMs`; what is left is cut off.
   * @returns whether every answer was finished
   */
  close(drainMs: number): Promise<boolean>;
};

const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "2" });
  response.end("Tiltas is starting.\n");
};

const explain = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  const because = { cause: error };
  if (error.code === "EADDRINUSE")
    return new AddressError(
      `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
      because,
    );
  if (error.code === "EACCES")
    return new AddressError(
      `Port ${port} may not be opened by this user. Choose one above 1023 with PORT.`,
      because,
    );
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new AddressError(
      `This machine has no address ${host}. Choose another with HOST.`,
      because,
    );
  return error;
};

const listen = (server: Server, host: string, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === "string")
        reject(new Error("the server listens on no port"));
      else resolve(address);
    });
  });

const originOf = ({ address, port, family }: AddressInfo): string => {
  if (address === "127.0.0.1" || address === "::1") return `http://localhost:${port}`;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
};

/** Connections on which nothing was ever asked: Node does not count them as idle. */
const watchSilent = (server: Server): ReadonlySet<Socket> => {
  const silent = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.on("request", ({ socket }: IncomingMessage) => silent.delete(socket));
  return silent;
};

const closeServer = async (
  server: Server,
  silent: ReadonlySet<Socket>,
  drainMs: number,
): Promise<boolean> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of silent) socket.destroy();
  let drained = true;
  // A connection kept alive becomes idle when its answer is out, after `close` has looked.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => {
    drained = false;
    server.closeAllConnections();
  }, drainMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
  return drained;
};

/** Listens at once, so that a taken port is known before anything slow begins. Throws AddressError. */
export const openHost = async (where: {
  host: string;
  port: number;
  patience?: Partial<Patience>;
}): Promise<Host> => {
  const { headersMs, requestMs, fileMs, silenceMs } = { ...patience, ...where.patience };
  let door = answerStarting;
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: Math.max(requestMs, fileMs),
      connectionsCheckingInterval: Math.min(headersMs, 2000),
    },
    (request, response) => {
      limitRequest(request, response, requestMs);
      door(request, response);
    },
  );
  server.setTimeout(silenceMs);
  const silent = watchSilent(server);
  const address = await listen(server, where.host, where.port);
  return {
    origin: originOf(address),
    open: (opened) => {
      door = opened;
    },
    close: (drainMs) => closeServer(server, silent, drainMs),
  };
};
