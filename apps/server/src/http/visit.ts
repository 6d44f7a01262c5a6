import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** One HTTP request as the log tells it. */
export type Visit = {
  readonly id: string;
  readonly startedAt: number;
  /** The person's id, once somebody asked who it is. */
  person?: string;
};

const visits = new WeakMap<IncomingMessage, Visit>();

const wellFormed = /^[A-Za-z0-9._-]{8,64}$/;

/** The caller's own id if it is well-formed, so that a proxy's log and ours can be read together; else a new one. */
const requestIdOf = (given: string | readonly string[] | undefined): string =>
  typeof given === "string" && wellFormed.test(given) ? given : randomUUID();

/** Opens the visit of a request that just came. */
export const beginVisit = (request: IncomingMessage): Visit => {
  const visit: Visit = {
    id: requestIdOf(request.headers["x-request-id"]),
    startedAt: performance.now(),
  };
  visits.set(request, visit);
  return visit;
};

/** The visit of a request; throws for one that never began. */
export const getVisit = (request: IncomingMessage): Visit => {
  const visit = visits.get(request);
  if (visit === undefined) throw new Error("the request has no visit");
  return visit;
};
