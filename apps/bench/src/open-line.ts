import { once } from "node:events";
import { connect } from "node:net";

/** A POST or GET of this bench, ready to go over the wire. */
export type Asked = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Answered = { readonly status: number; readonly body: string };

/** One connection kept alive, on which one request at a time is asked and answered. */
export type Line = {
  readonly ask: (asked: Asked) => Promise<Answered>;
  readonly close: () => void;
};

type Pending = {
  readonly resolve: (answered: Answered) => void;
  readonly reject: (thrown: Error) => void;
};

const endOfHead = "\r\n\r\n";

const textOf = ({ method, path, headers = {}, body = "" }: Asked): string => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join("")}content-length: ${Buffer.byteLength(body)}${endOfHead}${body}`;
};

/** A body in chunks from a place on (RFC 9112, section 7.1); undefined while its last chunk is not there. */
const findChunked = (received: Buffer, begin: number): string | undefined => {
  const pieces: Buffer[] = [];
  let at = begin;
  for (;;) {
    const line = received.indexOf("\r\n", at);
    const size = Number.parseInt(received.toString("latin1", at, Math.max(at, line)), 16);
    const from = line + 2;
    if (line < 0 || received.length < from + size + 2) return undefined;
    if (size === 0) return Buffer.concat(pieces).toString("utf8");
    pieces.push(received.subarray(from, from + size));
    at = from + size + 2;
  }
};

/** The answer at the beginning of what was received (RFC 9112); undefined while it is not complete. */
export const findAnswer = (received: Buffer): Answered | undefined => {
  const end = received.indexOf(endOfHead);
  if (end < 0) return undefined;
  const head = received.toString("latin1", 0, end);
  const status = Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length));
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
    const body = findChunked(received, end + endOfHead.length);
    return body === undefined ? undefined : { status, body };
  }
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${head}`);
  const begin = end + endOfHead.length;
  if (received.length < begin + Number(length)) return undefined;
  return {
    status,
    body: received.toString("utf8", begin, begin + Number(length)),
  };
};

/**
 * Opens a connection to a server of this machine. It shares two cores with server and database, so it does for an
 * answer what any client must, find its end and decode it, and nothing more.
 */
export const openLine = async (port: number): Promise<Line> => {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let pending: Pending | undefined;
  let received: Buffer = Buffer.alloc(0);
  const take = (): Pending | undefined => {
    const taken = pending;
    pending = undefined;
    received = Buffer.alloc(0);
    return taken;
  };
  socket.on("data", (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    try {
      const answered = findAnswer(received);
      if (answered !== undefined) take()?.resolve(answered);
    } catch (thrown) {
      take()?.reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  });
  socket.on("error", (error) => take()?.reject(error));
  socket.on("close", () => take()?.reject(new Error("the server closed the connection")));
  return {
    ask: async (asked) =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject };
        socket.write(textOf(asked));
      }),
    close: () => {
      socket.destroy();
    },
  };
};

/** Opens as many connections as there are callers. */
export const openLines = async (port: number, count: number): Promise<readonly Line[]> =>
  Promise.all(Array.from({ length: count }, async () => openLine(port)));

/** The connection of a caller. */
export const lineOf = (lines: readonly Line[], caller: number): Line => {
  const line = lines[caller];
  if (line === undefined) throw new Error(`caller ${caller} has no connection`);
  return line;
};
