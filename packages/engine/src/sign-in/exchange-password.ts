import type { Ground } from "../ground.ts";
import { answer, tooManyTries, wrongPassword } from "./answers.ts";
import { readCredentials } from "./credentials.ts";
import type { PasswordAuth } from "./password-auth.ts";
import { peerAddressHeader } from "./sign-in.ts";
import { triesOf } from "./throttle.ts";

const forwarded = (request: Request, body: unknown): Request => {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  headers.delete("transfer-encoding");
  return new Request(request.url, { method: "POST", headers, body: JSON.stringify(body) });
};

/** The session cookie alone: the token in better-auth's body is of no use to a page and is left out. */
const signedIn = async (ground: Ground, response: Response, email: string): Promise<Response> => {
  const person = await ground.prisma.person.findUnique({ where: { email } });
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return answer(
    200,
    { user: person === null ? null : { id: person.id, name: person.name, email } },
    headers,
  );
};

/**
 * Exchanges e-mail and password for a new session cookie; the session the request came with ends. Answers 200,
 * 400 with the field at fault, 401, 403 for a foreign origin, or 429 with `retry-after`.
 */
export const exchangePassword = async (
  ground: Ground,
  auth: PasswordAuth,
  request: Request,
  heldToken: string | undefined,
): Promise<Response> => {
  const credentials = await readCredentials(request);
  if (credentials instanceof Response) return credentials;
  const tries = triesOf(
    ground,
    credentials.email,
    request.headers.get(peerAddressHeader) ?? "unknown",
  );
  const held = await tries.take();
  if (held !== undefined) return tooManyTries(held.waitSeconds);
  const response = await auth.handler(forwarded(request, { ...credentials, rememberMe: true }));
  if (response.status === 401) return wrongPassword();
  if (!response.ok) return response;
  await tries.giveBack();
  if (heldToken !== undefined)
    await ground.prisma.authSession.deleteMany({ where: { token: heldToken } });
  return signedIn(ground, response, credentials.email);
};
