type Told = Readonly<Record<string, unknown>>;

/** A JSON answer that no cache keeps. */
export const answer = (
  status: number,
  told: Told | null,
  headers: Headers = new Headers(),
): Response => {
  headers.set("content-type", "application/json");
  headers.set("cache-control", "no-store");
  return new Response(JSON.stringify(told), { status, headers });
};

/** The same for an unknown address, a wrong password and a disabled person: nobody learns who has an account. */
export const wrongPassword = (): Response =>
  answer(401, { code: "WRONG_EMAIL_OR_PASSWORD", message: "E-mail address or password is wrong." });

export const tooManyTries = (waitSeconds: number): Response =>
  answer(
    429,
    {
      code: "TOO_MANY_TRIES",
      message: "Too many wrong passwords. Wait and try again.",
      waitSeconds,
    },
    new Headers({ "retry-after": String(waitSeconds) }),
  );

export const badField = (field: string, message: string): Response =>
  answer(400, { code: "BAD_INPUT", field, message });

export const notFound = (): Response =>
  answer(404, { code: "NOT_FOUND", message: "There is nothing here." });
