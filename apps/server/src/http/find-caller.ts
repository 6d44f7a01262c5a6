import type { IncomingMessage } from "node:http";
import type { Engine, PersonView } from "@tiltas/engine";
import { getVisit } from "./visit.ts";

/** Who is behind a request's session cookie or bearer token, noted for the log; undefined when nobody is. */
export const findCaller = async (
  engine: Pick<Engine, "signIn" | "findPerson">,
  request: IncomingMessage,
): Promise<PersonView | undefined> => {
  const { cookie, authorization } = request.headers;
  const id = await engine.signIn.findPerson({ cookie, authorization });
  const person = id === undefined ? undefined : await engine.findPerson(id);
  if (person !== undefined) getVisit(request).person = person.id;
  return person;
};
