import type { PersonId } from "@tiltas/domain";

/**
 * The header the server tells the client's address in, set from the socket or by the rules of a trusted proxy;
 * a value the client sent itself must never reach the handler. Wrong passwords are counted by it.
 */
export const peerAddressHeader = "x-tiltas-peer";

/** What a request shows of who sends it: two of its headers, as they came. */
export type Shown = {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
};

export type SignIn = {
  /** Serves /api/auth/* (better-auth): sign-in with e-mail and password, sign-out, session. */
  handler(request: Request): Promise<Response>;
  /** The person behind a request's session cookie or bearer token; undefined when there is none or it has ended. */
  findPerson(shown: Shown): Promise<PersonId | undefined>;
  createToken(person: PersonId, name: string): Promise<{ token: string }>;
  setPassword(person: PersonId, password: string): Promise<void>;
};
