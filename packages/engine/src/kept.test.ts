import { expect, test } from "vitest";
import { kept } from "./kept.ts";

const aClock = () => {
  let now = 0;
  return {
    elapsed: () => now,
    pause: async () => {},
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};

const counted = (timing: ReturnType<typeof aClock>) => {
  let loads = 0;
  return kept(
    async () => {
      loads += 1;
      return loads;
    },
    timing,
    1000,
  );
};

test("a value is loaded once for everyone who asks within its age, and again after", async () => {
  const timing = aClock();
  const value = counted(timing);
  expect(await Promise.all([value.current(), value.current()])).toEqual([1, 1]);
  timing.pass(999);
  expect(await value.current()).toBe(1);
  timing.pass(2);
  expect(await value.current()).toBe(2);
});

test("whoever needs it as of a moment gets nothing older", async () => {
  const timing = aClock();
  const value = counted(timing);
  await value.current();
  timing.pass(10);
  expect(await value.since(5)).toBe(2);
  expect(await value.since(5)).toBe(2);
});

test("what is forgotten is loaded anew", async () => {
  const value = counted(aClock());
  await value.current();
  value.forget();
  expect(await value.current()).toBe(2);
});

test("a failed load is not kept", async () => {
  let isBroken = true;
  const value = kept(
    async () => {
      if (isBroken) throw new Error("no database");
      return "value";
    },
    aClock(),
    1000,
  );
  await expect(value.current()).rejects.toThrow("no database");
  isBroken = false;
  await expect(value.current()).resolves.toBe("value");
});
