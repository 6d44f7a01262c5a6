import { jsonLinesOf, packBundle } from "@tiltas/ledger/testing";
import { expect, test } from "vitest";
import { bundleKey, bundleOfLives } from "../../../tests/harness/bundle-of-lives.ts";
import type { BundleMessage } from "./bundle-message.ts";
import { judgeBundle } from "./judge-bundle.ts";

const ask = async (file: Blob, key: string): Promise<BundleMessage | undefined> => {
  const told: BundleMessage[] = [];
  await judgeBundle({ file, key, witnesses: [] }, (message) => void told.push(message));
  return told.at(-1);
};

test("a lawful bundle has no error by the browser's own tools; money on a fund nobody opened is a warning", async () => {
  const file = new Blob([packBundle(await bundleOfLives(3))]);
  const message = await ask(file, await bundleKey());
  expect(message).toMatchObject({
    kind: "report",
    report: {
      errors: 0,
      findings: [{ severity: "warning", code: "fundUnknown" }],
      counts: { entries: 22, streams: 4, replayed: 3 },
    },
  });
});

test("an altered bundle is named by stream and version", async () => {
  const bundle = await bundleOfLives(3);
  const lines = bundle.lines.map((line, place) =>
    place === 8 ? { ...line, chain: "0".repeat(64) } : line,
  );
  const file = new Blob([packBundle(bundle, { parts: { "entries.jsonl": jsonLinesOf(lines) } })]);
  expect(await ask(file, await bundleKey())).toMatchObject({
    kind: "report",
    report: {
      errors: 1,
      findings: [{ code: "chainHashMismatch", stream: lines[8]?.stream, version: 2 }],
    },
  });
});

test("a member that cannot be unpacked is a finding, and ends nothing else", async () => {
  const whole = packBundle(await bundleOfLives(3));
  const file = new Blob([whole.map((byte, place) => (place > 60 && place < 90 ? 0xff : byte))]);
  const message = await ask(file, await bundleKey());
  expect(message?.kind).toBe("report");
  const codes = message?.kind === "report" ? message.report.findings.map(({ code }) => code) : [];
  expect(codes).toContain("memberUnreadable");
});

test("a file that is no bundle, and a key that is none, are told", async () => {
  expect(await ask(new Blob(["no bundle"]), await bundleKey())).toEqual({
    kind: "notABundle",
    reason: "notAnArchive",
  });
  const file = new Blob([packBundle(await bundleOfLives(1))]);
  expect(await ask(file, "no key")).toMatchObject({ kind: "failed" });
});
