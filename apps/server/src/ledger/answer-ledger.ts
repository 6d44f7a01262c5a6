import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";
import { mayReadWholeLedger } from "../api/access.ts";
import { findCaller } from "../http/find-caller.ts";
import { type Found, type LedgerRead, ledgerReads } from "./ledger-reads.ts";

/** Where the addresses of the ledger begin. */
export const ledgerPath = "/ledger/";

const plain = (response: ServerResponse, status: number, words: string): void => {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${words}\n`);
};

const cacheOf = ({ isImmutable, isGuarded }: LedgerRead): string => {
  if (!isImmutable) return "no-cache";
  return `${isGuarded ? "private" : "public"}, max-age=31536000, immutable`;
};

const send = (
  asked: LedgerRead,
  { type, body }: Found,
  { method }: IncomingMessage,
  response: ServerResponse,
): void => {
  response.writeHead(200, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": cacheOf(asked),
    ...(asked.isGuarded ? { vary: "authorization, cookie" } : {}),
  });
  response.end(method === "HEAD" ? undefined : body);
};

/** Why the caller may not have what is asked for, if so. */
const findGuardFault = async (
  engine: Engine,
  request: IncomingMessage,
): Promise<readonly [status: number, words: string] | undefined> => {
  const person = await findCaller(engine, request);
  if (person === undefined) return [401, "Sign in first, or send a bearer token."];
  return mayReadWholeLedger(person)
    ? undefined
    : [403, "Only auditors, managers and administrators read every entry."];
};

/** Answers what anyone's tool needs to check the ledger, by plain GET: checkpoints, proofs, tiles, entries. */
export const answerLedger = async (
  engine: Engine,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return plain(response, 405, "The ledger is only read here.");
  }
  const place = path.slice(ledgerPath.length);
  const asked = ledgerReads.find(({ shape }) => shape.test(place));
  if (asked === undefined) return plain(response, 404, "The ledger has no such address.");
  const fault = asked.isGuarded ? await findGuardFault(engine, request) : undefined;
  if (fault !== undefined) return plain(response, ...fault);
  const groups = asked.shape.exec(place)?.groups ?? {};
  const found = await asked.read(engine.publicLedger, (name) => groups[name] ?? "");
  if (found === undefined) return plain(response, 404, "There is no such thing, or not yet.");
  send(asked, found, request, response);
};
