import { clientHeader } from "../api/client-header.ts";

export type SignInAnswer =
  | { readonly kind: "signedIn" }
  | { readonly kind: "refused" }
  | { readonly kind: "throttled"; readonly seconds: number | undefined }
  | { readonly kind: "unreachable" };

/** Opens a session with e-mail and password. Never throws: each answer has its own text on the page. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    return readSignInAnswer(await post("/api/auth/sign-in/email", { email, password }));
  } catch {
    return { kind: "unreachable" };
  }
}

/** What a response to sign-in means. Seconds come from `Retry-After`, or better-auth's `X-Retry-After`. */
export function readSignInAnswer(
  response: Pick<Response, "ok" | "status" | "headers">,
): SignInAnswer {
  if (response.ok) return { kind: "signedIn" };
  if (response.status === 429) {
    const wait = response.headers.get("retry-after") ?? response.headers.get("x-retry-after") ?? "";
    return { kind: "throttled", seconds: /^\d{1,5}$/.test(wait) ? Number(wait) : undefined };
  }
  return response.status >= 500 ? { kind: "unreachable" } : { kind: "refused" };
}

/** Ends the session on the server; false if the server could not be told. */
export async function signOut(): Promise<boolean> {
  try {
    return (await post("/api/auth/sign-out", {})).ok;
  } catch {
    return false;
  }
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...clientHeader },
    body: JSON.stringify(body),
  });
}
