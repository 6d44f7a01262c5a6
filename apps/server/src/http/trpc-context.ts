import type { IncomingMessage } from "node:http";
import type { Engine, PersonView } from "@tiltas/engine";
import type { RequestContext } from "../api/request-context.ts";
import type { LeafFeed } from "../live/leaf-feed.ts";
import { findCaller } from "./find-caller.ts";
import { getVisit } from "./visit.ts";

/** What a procedure may use, for one request; who sends it is asked when somebody wants to know, and once. */
export const contextOf = (
  engine: Engine,
  leaves: LeafFeed,
  request: IncomingMessage,
): RequestContext => {
  const ask = async (): Promise<PersonView | undefined> => findCaller(engine, request);
  let asked: Promise<PersonView | undefined> | undefined;
  return {
    engine,
    leaves,
    requestId: getVisit(request).id,
    findCaller: () => (asked ??= ask()),
    isStillSignedIn: async () => (await ask()) !== undefined,
  };
};
