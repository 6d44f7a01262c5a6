import type { IncomingMessage } from "node:http";
import type { TurnedAway } from "./wire-error.ts";

/** 1 MiB: the largest request body that is read. */
export const largestBody = 1_048_576;

type DoorRule = (request: IncomingMessage, ownOrigin: string | undefined) => TurnedAway | undefined;

const isSafe = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";

const methodIsKnown: DoorRule = (request) =>
  isSafe(request) || request.method === "POST"
    ? undefined
    : { code: "METHOD_NOT_SUPPORTED", message: "Use GET to read and POST to change." };

const isJson: DoorRule = ({ headers }) => {
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  return type === "application/json"
    ? undefined
    : { code: "UNSUPPORTED_MEDIA_TYPE", message: "Send content-type: application/json." };
};

const isUncompressed: DoorRule = ({ headers }) =>
  (headers["content-encoding"] ?? "identity").toLowerCase() === "identity"
    ? undefined
    : { code: "UNSUPPORTED_MEDIA_TYPE", message: "Send the body uncompressed." };

const isSmall: DoorRule = ({ headers }) =>
  Number(headers["content-length"] ?? 0) <= largestBody
    ? undefined
    : { code: "PAYLOAD_TOO_LARGE", message: "A request body has at most 1 MiB." };

/** A form on another site can send neither header without asking first, and is never answered. */
const namesItsClient: DoorRule = ({ headers }) =>
  headers["x-tiltas-client"] !== undefined || /^bearer \S/i.test(headers.authorization ?? "")
    ? undefined
    : { code: "FORBIDDEN", message: "Send the header x-tiltas-client, or a bearer token." };

const foreign: TurnedAway = { code: "FORBIDDEN", message: "The request comes from another site." };

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;

/** Browsers set both headers themselves and no script can; programs send neither. */
const comesFromHere: DoorRule = ({ headers }, ownOrigin) => {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none" ? undefined : foreign;
  const { origin, host } = headers;
  if (origin === undefined || origin === ownOrigin || hostOf(origin) === host) return undefined;
  return foreign;
};

const rulesForChanges = [isJson, isUncompressed, isSmall, namesItsClient, comesFromHere];
const rulesForFiles = [isUncompressed, namesItsClient, comesFromHere];

const findFault = (
  request: IncomingMessage,
  ownOrigin: string | undefined,
  rulesBeyondMethod: readonly DoorRule[],
): TurnedAway | undefined => {
  const rules = isSafe(request) ? [methodIsKnown] : [methodIsKnown, ...rulesBeyondMethod];
  for (const rule of rules) {
    const fault = rule(request, ownOrigin);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/**
 * Why a request may not come in, if so: method, form of the body, and, for whatever may change something, its origin.
 * @param ownOrigin the public origin when it differs from the Host header, as behind a proxy
 */
export const findDoorFault = (
  request: IncomingMessage,
  ownOrigin: string | undefined,
): TurnedAway | undefined => findFault(request, ownOrigin, rulesForChanges);

/** The same for a request whose body is a file, of any type and of a size that is judged while it comes. */
export const findFileDoorFault = (
  request: IncomingMessage,
  ownOrigin: string | undefined,
): TurnedAway | undefined => findFault(request, ownOrigin, rulesForFiles);
