import { expect, test } from "vitest";
import { readText } from "./repository.ts";

const onLinux = /[-/]linux-(?:x64-gnu|x64|64)$/;
const onMac = /[-/]darwin-(?:arm64|64)$/;

/** Families of packages that carry a program for each platform, by what their names have in common. */
const familiesOn = (platform: RegExp, names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name) => platform.test(name)).map((name) => name.replace(platform, "")));

test("the lockfile names a Mac's programs beside those of Linux, wherever it was written", () => {
  // Written where some of them could not be looked up, it would leave them out and say nothing.
  const names = [...readText("pnpm-lock.yaml").matchAll(/^ {2}'?(@?[^@\s]+)@\S+:$/gm)].map(
    ([, name = ""]) => name,
  );
  const linux = familiesOn(onLinux, names);
  expect(linux.size).toBeGreaterThan(5);
  const mac = familiesOn(onMac, names);
  expect([...linux].filter((family) => !mac.has(family))).toEqual([]);
});
