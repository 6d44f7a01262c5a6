import { expect, test } from "vitest";
import { hashPassword, hasHash } from "./password-hash.ts";

const salt = Buffer.alloc(16, 7);

test("a password has its own hash, whose cost and salt are recorded in it", async () => {
  const hash = await hashPassword("bridge-to-delivery-2024", salt);
  expect(hash).toMatch(
    /^\$argon2id\$v=19\$m=47104,t=2,p=1\$BwcHBwcHBwcHBwcHBwcHBw\$[A-Za-z0-9+/]{43}$/,
  );
  expect(await hasHash("bridge-to-delivery-2024", hash)).toBe(true);
  expect(await hasHash("bridge-to-delivery-2025", hash)).toBe(false);
});

test("a hash made at another cost is still understood", async () => {
  // argon2id of "password" with salt "somesalt", m=65536, t=2, p=1: vector of the reference implementation.
  const hash =
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await hasHash("password", hash)).toBe(true);
});

test("letters written in two ways are one password", async () => {
  const hash = await hashPassword("žvalgyba-vilnius", salt);
  expect(await hasHash("žvalgyba-vilnius".normalize("NFD"), hash)).toBe(true);
});

test.each(["", "plain", "$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA", "$2b$10$abcdefghijklmnopqrstuv"])(
  "%j is nobody's hash",
  async (hash) => {
    expect(await hasHash("password", hash)).toBe(false);
  },
);
