import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { EvidenceScope } from "@tiltas/domain";
import type { Engine, EvidenceBundle } from "@tiltas/engine";
import type { Logger } from "pino";
import { mayReadWholeLedger } from "../api/access.ts";
import { findCaller } from "../http/find-caller.ts";
import { isGone } from "../http/is-gone.ts";
import { getVisit } from "../http/visit.ts";
import { type EvidenceRefusal, refusalOf, refuseEvidence } from "./evidence-refusal.ts";
import { findScope } from "./scope-of-address.ts";

/** Where downloads of evidence bundles begin. */
export const evidencePath = "/evidence/";

/** Each holds a connection of the database while it is read: more at once would leave too few for everyone else. */
const mostAtOnce = 2;

const findGuardFault = async (
  engine: Engine,
  request: IncomingMessage,
): Promise<EvidenceRefusal | undefined> => {
  if (request.method !== "GET") return { status: 405, message: "Use GET to read." };
  const person = await findCaller(engine, request);
  if (person === undefined)
    return { status: 401, message: "Sign in first, or send a bearer token." };
  return mayReadWholeLedger(person)
    ? undefined
    : { status: 403, message: "Only auditors, managers and administrators read every entry." };
};

const readScope = ({ url = "" }: IncomingMessage): EvidenceScope | EvidenceRefusal => {
  const [path = "", query = ""] = url.split(/\?(.*)/s, 2);
  const read = findScope(path.slice(evidencePath.length), new URLSearchParams(query));
  if (read === undefined) return { status: 404, message: "There is no such part of the ledger." };
  if (read.ok) return read.scope;
  const [first] = read.problems;
  const message = first === undefined ? "The address is wrong." : `${first.path}: ${first.message}`;
  return { status: 400, message, fields: read.problems };
};

const headersOf = ({ fileName, measure }: EvidenceBundle): Readonly<Record<string, string>> => ({
  "content-type": "application/zip",
  "content-disposition": `attachment; filename="${fileName}"`,
  "cache-control": "no-store",
  "x-tiltas-entries": String(measure.entries),
  "x-tiltas-as-at": String(measure.size),
});

/** Sends a bundle as fast as it is taken. A fault in the middle cuts the answer off: what was sent then opens nowhere. */
const send = async (bundle: EvidenceBundle, response: ServerResponse): Promise<boolean> => {
  response.writeHead(200, headersOf(bundle));
  const readable = Readable.from(bundle.content, { objectMode: false, highWaterMark: 65_536 });
  try {
    await pipeline(readable, response);
    return true;
  } catch (thrown) {
    if (!isGone(thrown)) throw thrown;
    return false;
  } finally {
    await bundle.discard();
  }
};

/** Answers `/evidence/…`: a bundle of a part of the ledger, streamed to whoever may read the whole of it. */
export const createEvidenceDownload = (engine: Engine, log: Logger) => {
  let underWay = 0;

  const make = async (
    scope: EvidenceScope,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<EvidenceRefusal | undefined> => {
    const answer = await engine.evidence.build(scope);
    if (!answer.ok) return refusalOf(answer.fault);
    const { id, person } = getVisit(request);
    const { measure } = answer.found;
    const told = { request: id, person, scope, entries: measure.entries, asAt: measure.size };
    log.info(told, "an evidence bundle is made");
    const isWhole = await send(answer.found, response);
    log.info(
      told,
      isWhole ? "the evidence bundle was taken" : "the evidence bundle was broken off",
    );
    return undefined;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (refusal: EvidenceRefusal): void =>
      refuseEvidence(response, getVisit(request).id, refusal);
    const guard = await findGuardFault(engine, request);
    if (guard !== undefined) return refuse(guard);
    const scope = readScope(request);
    if ("status" in scope) return refuse(scope);
    if (underWay >= mostAtOnce)
      return refuse({
        status: 503,
        message: "Other bundles are being made. Try again in a moment.",
        fault: { id: "busy" },
      });
    underWay += 1;
    try {
      const refusal = await make(scope, request, response);
      if (refusal !== undefined) refuse(refusal);
    } finally {
      underWay -= 1;
    }
  };
};
