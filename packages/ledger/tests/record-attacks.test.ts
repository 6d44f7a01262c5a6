import { afterAll, expect, it } from "vitest";
import { ledgerKey, packBundle } from "../src/testing/bundle.builder.ts";
import { judgeBundle } from "../src/testing/bundle-verification.ts";
import {
  erasedLater,
  erasedTwice,
  recordAttacks,
  recordedBundle,
  recordedButOpen,
} from "../src/testing/record-attacks.ts";

const found = { attacks: 0 };
afterAll(() => {
  process.stdout.write(
    `attacks on recorded changes: made ${recordAttacks.length}, found ${found.attacks}\n`,
  );
});

it("a bundle whose keys and erasures are all recorded has no findings", async () => {
  const { findings, notProved } = await judgeBundle(packBundle(await recordedBundle()));
  expect(findings).toEqual([]);
  expect(notProved).not.toContain("keyChangesRecorded");
  expect(notProved).not.toContain("erasuresRecorded");
});

it.for(recordAttacks)("$name: $code", async ({ code, make }) => {
  // By the key that signed: what is left out of keys.jsonl must show even where nobody needs it to know the key.
  const { verifier: key } = await ledgerKey(3);
  const { findings } = await judgeBundle(await make(), { key });
  const wrong = findings.filter(({ severity }) => severity === "error");
  expect(new Set(wrong.map((finding) => finding.code))).toEqual(new Set([code]));
  found.attacks += 1;
});

it.for(recordedButOpen)("%s is not proved, and no error", async ([, unproved, make]) => {
  const { findings, notProved } = await judgeBundle(await make());
  expect(findings).toEqual([]);
  expect(notProved).toContain(unproved);
});

it("a change of the key that follows the one that signed may be younger than the checkpoint", async () => {
  const early = await recordedBundle({ rotations: 2 });
  const late = await recordedBundle();
  const told = late.parts.get("keys.jsonl") ?? new Uint8Array();
  const { findings, notProved } = await judgeBundle(
    packBundle(early, { parts: { "keys.jsonl": told } }),
  );
  expect(findings).toEqual([]);
  expect(notProved).toContain("keyChangesRecorded");
});

it("a text that two erased at once was erased by the first, and no error", async () => {
  expect((await judgeBundle(packBundle(await erasedTwice()))).findings).toEqual([]);
});

it("a text erased after the latest entry is a warning: its erasure is younger than the checkpoint", async () => {
  const { findings, errors } = await judgeBundle(packBundle(await erasedLater()));
  expect(errors).toBe(0);
  expect(findings).toMatchObject([{ severity: "warning", code: "erasureLater" }]);
});
