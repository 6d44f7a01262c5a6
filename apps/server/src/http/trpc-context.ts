import type { IncomingMessage } from "node:http";
import type { Engine, PersonView } from "@tiltas/engine";
import type { RequestContext } from "../api/request-context.ts";
import type { LeafFeed } from "../live/leaf-feed.ts";
import { getVisit } from "./visit.ts";

/** What a procedure may use, for one request; who sends it is asked when somebody wants to know, and once. */
export const contextOf = (
  engine: Engine,
  leaves: LeafFeed,
  request: IncomingMessage,
): RequestContext => {
  const visit = getVisit(request);
  const { cookie, authorization } = request.headers;
  const ask = async (): Promise<PersonView | undefined> => {
    const id = await engine.signIn.findPerson({ cookie, authorization });
    const person = id === undefined ? undefined : await engine.findPerson(id);
    if (person !== undefined) visit.person = person.id;
    return person;
  };
  let asked: Promise<PersonView | undefined> | undefined;
  return {
    engine,
    leaves,
    requestId: visit.id,
    findCaller: () => (asked ??= ask()),
    isStillSignedIn: async () => (await ask()) !== undefined,
  };
};
