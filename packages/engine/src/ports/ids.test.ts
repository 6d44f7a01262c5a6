import { commandIdSchema } from "@tiltas/domain";
import { expect, test } from "vitest";
import { systemIds } from "./ids.ts";

test("ids are lower-case UUIDs of version 7 that carry the moment they were made", () => {
  const before = Date.now();
  const id = systemIds.uuid();
  expect(commandIdSchema.parse(id)[14]).toBe("7");
  const moment = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(moment).toBeGreaterThanOrEqual(before);
  expect(moment).toBeLessThanOrEqual(Date.now());
});

test("no two of ten thousand ids are the same", () => {
  expect(new Set(Array.from({ length: 10_000 }, systemIds.uuid)).size).toBe(10_000);
});

test("a secret is 256 bits in base64url", () => {
  expect(systemIds.secret()).toMatch(/^[\w-]{43}$/);
});
