import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";
import { mayReadWholeLedger } from "../api/access.ts";
import { findCaller } from "../http/find-caller.ts";
import { cosignaturePlace, takeCosignature } from "./take-cosignature.ts";
import { type Found, type LedgerRead, ledgerReads } from "./ledger-reads.ts";
import { answerPlainly } from "./plain-answer.ts";

/** Where the addresses of the ledger begin. */
export const ledgerPath = "/ledger/";

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

/** Answers what anyone's tool needs to check the ledger, by plain GET: checkpoints, proofs, tiles, entries; takes what witnesses signed. */
export const answerLedger = async (
  engine: Engine,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const place = path.slice(ledgerPath.length);
  if (place === cosignaturePlace) return takeCosignature(engine.publicLedger, request, response);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return answerPlainly(response, 405, "The ledger is only read here.");
  }
  const asked = ledgerReads.find(({ shape }) => shape.test(place));
  if (asked === undefined) return answerPlainly(response, 404, "The ledger has no such address.");
  const fault = asked.isGuarded ? await findGuardFault(engine, request) : undefined;
  if (fault !== undefined) return answerPlainly(response, ...fault);
  const groups = asked.shape.exec(place)?.groups ?? {};
  const found = await asked.read(engine.publicLedger, (name) => groups[name] ?? "");
  if (found === undefined)
    return answerPlainly(response, 404, "There is no such thing, or not yet.");
  send(asked, found, request, response);
};
