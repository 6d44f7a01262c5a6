import { samplePolicy } from "@tiltas/domain";
import { expect, test } from "vitest";
import { english } from "../../testing/english.ts";
import { readPolicy } from "./read-policy.ts";

const read = (value: unknown) => readPolicy(JSON.stringify(value), english);

test("a policy is read alone, and out of what the command line prints", () => {
  expect(read(samplePolicy)).toEqual({ ok: true, policy: samplePolicy });
  expect(read({ name: "sample", policy: samplePolicy })).toEqual({
    ok: true,
    policy: samplePolicy,
  });
});

test("what is no JSON, and each field that is wrong, is told", () => {
  const broken = readPolicy("{", english);
  expect(broken.ok ? [] : broken.problems).toEqual([expect.stringMatching(/^This is not JSON: ./)]);
  const wrong = read({ ...samplePolicy, version: 0, rules: [] });
  expect(wrong.ok ? [] : wrong.problems.map((problem) => problem.split(":")[0])).toEqual([
    "version",
    "rules",
  ]);
});
