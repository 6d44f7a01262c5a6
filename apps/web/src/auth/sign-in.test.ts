import { expect, test } from "vitest";
import { readSignInAnswer } from "./sign-in.ts";

const answer = (status: number, headers: Record<string, string> = {}) =>
  readSignInAnswer(new Response("{}", { status, headers }));

test("a right password signs in", () => {
  expect(answer(200)).toEqual({ kind: "signedIn" });
});

test("a wrong password is refused", () => {
  expect(answer(401)).toEqual({ kind: "refused" });
});

test("a throttled attempt tells how long to wait", () => {
  expect(answer(429, { "x-retry-after": "37" })).toEqual({ kind: "throttled", seconds: 37 });
  expect(answer(429)).toEqual({ kind: "throttled", seconds: undefined });
  expect(answer(429, { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" })).toEqual({
    kind: "throttled",
    seconds: undefined,
  });
});

test("a server error is not called a wrong password", () => {
  expect(answer(502)).toEqual({ kind: "unreachable" });
});
