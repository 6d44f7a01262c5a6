import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { answer, notFound } from "./answers.ts";
import { exchangePassword } from "./exchange-password.ts";
import { findSessionPerson } from "./find-session-person.ts";
import { authPath, isSecure, openPasswordAuth } from "./password-auth.ts";
import { getSecret } from "./secret-file.ts";
import { findSessionToken, sessionCookieName } from "./session-cookie.ts";
import { setPassword } from "./set-password.ts";
import type { SignIn } from "./sign-in.ts";
import { checkRoles } from "./signed-in.ts";
import { createToken, findBearerToken, findTokenPerson } from "./tokens.ts";

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
  const tokenOf = (headers: Headers) => findSessionToken(headers, cookieName, secret);

  const findPerson = async (headers: Headers): Promise<PersonId | undefined> => {
    const authorization = headers.get("authorization");
    if (authorization !== null) {
      const bearer = findBearerToken(authorization);
      return bearer === undefined
        ? undefined
        : checkRoles(ground, await findTokenPerson(ground, bearer));
    }
    const token = tokenOf(headers);
    return token === undefined
      ? undefined
      : checkRoles(ground, await findSessionPerson(ground, token));
  };

  const tellSession = async (headers: Headers): Promise<Response> => {
    const id = await findPerson(headers);
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
        return exchangePassword(ground, auth, request, tokenOf(request.headers));
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
