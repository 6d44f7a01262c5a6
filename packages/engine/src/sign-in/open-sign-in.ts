import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { answer, notFound } from "./answers.ts";
import { exchangePassword } from "./exchange-password.ts";
import { sessionPersons } from "./find-session-person.ts";
import { authPath, isSecure, openPasswordAuth } from "./password-auth.ts";
import { getSecret } from "./secret-file.ts";
import { findSessionToken, sessionCookieName } from "./session-cookie.ts";
import { setPassword } from "./set-password.ts";
import type { Shown, SignIn } from "./sign-in.ts";
import { checkRoles } from "./signed-in.ts";
import { createToken, findBearerToken, tokenPersons } from "./tokens.ts";

export type SignInOptions = {
  /** Where the secret of session cookies is kept, unless `TILTAS_SECRET` gives it. */
  readonly folder: string;
  /** Where people reach the server behind a proxy, e.g. `https://aid.example`. Default: `TILTAS_PUBLIC_URL`. */
  readonly publicUrl?: string;
  /** Further origins pages may sign in from. Default: `TILTAS_TRUSTED_ORIGINS`, separated by commas. */
  readonly trustedOrigins?: readonly string[];
};

const fromEnvironment = (name: string): string | undefined => {
  const value = process.env[name]?.trim();
  return value === "" ? undefined : value;
};

const originsOf = (
  publicUrl: string | undefined,
  listed: readonly string[] | undefined,
): readonly string[] => {
  const origins = listed ?? fromEnvironment("TILTAS_TRUSTED_ORIGINS")?.split(",") ?? [];
  return [...(publicUrl === undefined ? [] : [publicUrl]), ...origins].map(
    (origin) => new URL(origin.trim()).origin,
  );
};

const shownIn = (headers: Headers): Shown => ({
  cookie: headers.get("cookie") ?? undefined,
  authorization: headers.get("authorization") ?? undefined,
});

/**
 * Sign-in with e-mail and password and bearer tokens. The secret is read, or made, when the engine opens.
 * @throws SecretError for a secret too short; TypeError for a public URL or origin that is none
 */
export const openSignIn = async (ground: Ground, options: SignInOptions): Promise<SignIn> => {
  const publicUrl = options.publicUrl ?? fromEnvironment("TILTAS_PUBLIC_URL");
  const trustedOrigins = originsOf(publicUrl, options.trustedOrigins);
  const secret = await getSecret(options.folder, ground.ids);
  const auth = openPasswordAuth(ground, { secret, publicUrl, trustedOrigins });
  const cookieName = sessionCookieName(isSecure({ publicUrl }));
  const tokenOf = (cookie: string | undefined) => findSessionToken(cookie, cookieName, secret);
  const [findSessionPerson, findTokenPerson] = [sessionPersons(ground), tokenPersons(ground)];

  const findPerson = async ({ cookie, authorization }: Shown): Promise<PersonId | undefined> => {
    if (authorization !== undefined) {
      const bearer = findBearerToken(authorization);
      return bearer === undefined ? undefined : checkRoles(ground, await findTokenPerson(bearer));
    }
    const token = tokenOf(cookie);
    return token === undefined ? undefined : checkRoles(ground, await findSessionPerson(token));
  };

  const tellSession = async (headers: Headers): Promise<Response> => {
    const id = await findPerson(shownIn(headers));
    const person =
      id === undefined ? null : await ground.prisma.person.findUnique({ where: { id } });
    return answer(
      200,
      person === null ? null : { user: { id: person.id, name: person.name, email: person.email } },
    );
  };

  // A list of what is served, not of what is not: better-auth's further endpoints stay shut.
  const handler = async (request: Request): Promise<Response> => {
    switch (`${request.method} ${new URL(request.url).pathname}`) {
      case `POST ${authPath}/sign-in/email`:
        return exchangePassword(ground, auth, request, tokenOf(shownIn(request.headers).cookie));
      case `POST ${authPath}/sign-out`:
        return auth.handler(request);
      case `GET ${authPath}/get-session`:
        return tellSession(request.headers);
      default:
        return notFound();
    }
  };

  return {
    handler,
    findPerson,
    createToken: async (person, name) => createToken(ground, person, name),
    setPassword: async (person, password) => setPassword(ground, person, password),
  };
};
