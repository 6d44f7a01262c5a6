import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Engine, openEngine, type PolicyVersionView } from "@tiltas/engine";
import { aSubmitted, openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, runTiltas } from "../src/testing/a-world.ts";
import type { World } from "../src/world.ts";

let opened: TestEngine;
let folder: string;
let world: World;
let told: string[];

beforeAll(async () => {
  opened = await openTestEngine();
  folder = await mkdtemp(join(tmpdir(), "tiltas policies "));
  const open: World["openEngine"] = (options) =>
    openEngine({ ...options, url: opened.database.url, dataDir: folder });
  told = [];
  world = aWorld(undefined, {
    folder,
    isOutside: true,
    openEngine: open,
    progress: (what) => (done, of) => void told.push(`${what}: ${done} of ${of}`),
  });
  await aSubmitted(opened.engine);
  const policy = await samplePolicy();
  const [small, large, ...more] = policy.rules;
  if (small === undefined || large === undefined) throw new Error("the sample policy has rules");
  const limits = (from: string) => [
    { ...small, when: { amountUpTo: "200000.00" } },
    { ...large, when: { amountAbove: from } },
    ...more,
  ];
  write("higher.json", { ...policy, name: "higher", rules: limits("200000.00") });
  write("holed.json", { ...policy, name: "higher", rules: limits("300000.00") });
  writeFileSync(join(folder, "broken.json"), "{");
  write("odd.json", { ...policy, rules: [] });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await opened.close();
});

const write = (name: string, value: object): void =>
  writeFileSync(join(folder, name), JSON.stringify(value));

const run = async (...typed: readonly string[]): Promise<{ exit: number; json: unknown }> => {
  const { exit, printed } = await runTiltas(world, ...typed, "--json");
  return { exit, json: JSON.parse(printed) };
};

const print = async (...typed: readonly string[]): Promise<string> =>
  (await runTiltas(world, ...typed)).printed;

const samplePolicy = async (): Promise<PolicyVersionView["policy"]> => {
  const found = await opened.engine.findPolicy({ name: "sample", number: 1 });
  if (found === undefined) throw new Error("the sample policy decides until one is adopted");
  return found.policy;
};

const administratorOf = async (engine: Engine): Promise<string> => {
  const people = await engine.listPeople();
  return people.find(({ roles }) => roles.includes("administrator"))?.email ?? "";
};

test("the policy in force is shown in sentences", async () => {
  const shown = await print("policy", "show");
  expect(shown).toContain("sample@1  Sample approval policy (fictitious) (fictitious)");
  expect(shown).toContain(
    `small: Up to EUR 150 000.00 the budget holder decides
  When the amount is EUR 150 000.00 or less:
    stage 1, budgetHolder: the budget holder decides within 5 working days, perhaps for less than was asked, 2 working days after a reminder also by the manager.`,
  );
  expect(shown).toContain(
    "stage 1, legal: 2 of 3 holders of the role legal reviewer decide within 5 working days, by somebody who decided none of: budget, minister.",
  );
  expect(await run("policy", "show", "sample@1")).toMatchObject({
    exit: 0,
    json: { name: "sample", number: 1, isInForce: true },
  });
  expect(await run("policy", "show", "sample@2")).toMatchObject({ exit: 1 });
});

test("a sound policy is checked with exit code 0, one with a gap with 1 and its finding in words", async () => {
  expect(await run("policy", "check", "higher.json")).toMatchObject({
    exit: 0,
    json: { findings: [], nextNumber: 1 },
  });
  expect(await run("policy", "check", "holed.json")).toMatchObject({
    exit: 1,
    json: { findings: [{ id: "notCovered" }] },
  });
  expect(await print("policy", "check", "holed.json")).toMatch(
    /error +– +– +no rule covers a commitment above EUR 200 000\.00, up to EUR 300 000\.00/,
  );
  expect(await run("policy", "check", "odd.json")).toMatchObject({
    exit: 1,
    json: { reasons: [{ id: "invalidInput" }] },
  });
});

test("what is no policy is a usage error that names the argument", async () => {
  for (const [typed, argument] of [
    [["check", "broken.json"], "FILE"],
    [["compare", "sample@1", "broken.json"], "B"],
    [["compare", "sample@9", "higher.json"], "A"],
    [["compare", "sample@1", "odd.json"], "B"],
    [["show", "sample"], "VERSION"],
    [["simulate", "higher.json", "--from", "2026-02-01", "--to", "2026-01-01"], "--to"],
  ] as const)
    expect(await run("policy", ...typed), typed.join(" ")).toMatchObject({
      exit: 2,
      json: { error: { argument } },
    });
});

test("two policies are compared with the running commitments the second would touch", async () => {
  const compared = await run("policy", "compare", "sample@1", "higher.json");
  expect(compared).toMatchObject({
    exit: 0,
    json: {
      touched: { running: 1, rows: [{ difference: { added: [{ role: "budgetHolder" }] } }] },
    },
  });
  const shown = await print("policy", "compare", "sample@1", "higher.json");
  expect(shown).toContain("From sample@1 to higher@1");
  expect(shown).toContain("Rule small changed: when");
  expect(shown).toContain("-   When the amount is EUR 150 000.00 or less:");
  expect(shown).toContain("+   When the amount is EUR 200 000.00 or less:");
  expect(shown).toContain("+ budget holder; − legal reviewer, budget reviewer, minister");
});

test("history is simulated with its progress and the definitions beside the numbers", async () => {
  const period = ["--from", "2020-01-01", "--to", "2199-12-31"];
  const simulated = await run("policy", "simulate", "higher.json", ...period);
  expect(simulated).toMatchObject({
    exit: 0,
    json: { submitted: 1, touched: 1, before: { decisions: 3 }, after: { decisions: 1 } },
  });
  expect(told).toContain("Commitments: 1 of 1");
  const shown = await print("policy", "simulate", "higher.json", ...period);
  expect(shown).toMatch(/DEMINING +1 +1 +0 +3 +−2 +10 +−5/);
  expect(shown).toContain("Days by deadline: per stage the longest deadline");
});

test("only an administrator adopts, only what is sound, and then it is in force", async () => {
  const email = await administratorOf(opened.engine);
  const adopt = async (file: string, person: string) =>
    run("policy", "adopt", file, "--person", person);
  expect(await adopt("higher.json", "nobody@demo.example")).toMatchObject({ exit: 1 });
  expect(await adopt("holed.json", email)).toMatchObject({
    exit: 1,
    json: { reasons: [{ id: "policyInvalid", facts: { finding: "notCovered" } }] },
  });
  expect(await adopt("higher.json", email)).toMatchObject({
    exit: 0,
    json: { stream: "policy/higher", version: 1 },
  });
  expect(await run("policy", "show")).toMatchObject({ json: { name: "higher", isInForce: true } });
  expect(await print("policy", "adopt", "higher.json", "--person", email)).toContain(
    "policyNumberNotNext",
  );
});
