import { createHmac, timingSafeEqual } from "node:crypto";

/** `__Host-` binds the cookie to this very host and to HTTPS; on a loopback port there is no HTTPS to bind to. */
export const sessionCookieName = (secure: boolean): string =>
  secure ? "__Host-tiltas-session" : "tiltas-session";

const findCookie = (header: string, name: string): string | undefined =>
  header
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
};

const isSignatureOf = (token: string, signature: string, secret: string): boolean => {
  const expected = createHmac("sha256", secret).update(token).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/**
 * The session token of a request's cookie: better-auth writes `token.signature`, HMAC-SHA-256 in base64,
 * percent-encoded. Undefined without the cookie or with a signature that is not ours.
 */
export const findSessionToken = (
  cookie: string | undefined,
  name: string,
  secret: string,
): string | undefined => {
  const value = decode(findCookie(cookie ?? "", name) ?? "");
  const dot = value.lastIndexOf(".");
  if (dot <= 0) return undefined;
  const token = value.slice(0, dot);
  return isSignatureOf(token, value.slice(dot + 1), secret) ? token : undefined;
};
