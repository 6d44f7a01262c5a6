import type { BundleReport } from "@tiltas/ledger";
import { expect, test } from "vitest";
import { markup, textOf } from "../../testing/markup.tsx";
import { BundleResult } from "./bundle-result.tsx";
import { VerificationState } from "./verification-state.tsx";

const chosen = { file: new Blob(), name: "evidence.zip", key: "", witnesses: [], isKeyTold: false };

const report: BundleReport = {
  origin: "ledger.example/demo",
  scope: { kind: "period", from: "2026-01-01", to: "2026-03-31" },
  size: "1204",
  root: "ab".repeat(32),
  madeAt: "2026-11-28T12:00:00.000Z",
  cosignedBy: [],
  counts: { entries: 22, streams: 1, replayed: 1, checkpoints: 2, texts: 1, erased: 0 },
  findings: [
    { severity: "warning", code: "textMissing", stream: "fund/a", version: 0, facts: {} },
    { severity: "error", code: "chainHashMismatch", stream: "commitment/a", version: 7, facts: {} },
    { severity: "error", code: "lineMalformed", member: "keys.jsonl", line: 3, facts: {} },
  ],
  errors: 2,
  leftOut: 4,
  notProved: ["entriesTrue"],
};

const shown = (change: Partial<BundleReport> = {}, isKeyTold = false): string =>
  textOf(
    markup(
      <BundleResult
        chosen={{ ...chosen, isKeyTold }}
        report={{ ...report, ...change }}
        seconds={1.26}
      />,
    ),
  );

test("the result names what is wrong exactly, errors before warnings, and what was not proved", () => {
  const text = shown();
  expect(text).toContain("2 errors found in evidence.zip.");
  expect(text).toContain("Verified 22 entries in 1 stream in 1.3 s.");
  expect(text).toContain("commitment/a, version 7");
  expect(text).toContain("keys.jsonl, line 3");
  expect(text.indexOf("2 errors: proved wrong")).toBeLessThan(
    text.indexOf("1 warning: not proved"),
  );
  expect(text).toContain("4 further findings are not shown.");
  expect(text).toContain("That an entry was true when it was written.");
  expect(text).toContain("what moved from 2026-01-01 to 2026-03-31");
});

test("a bundle without an error says so, and a key the server told is not taken as proved", () => {
  const text = shown({ errors: 0, findings: [], leftOut: 0 }, true);
  expect(text).toContain("No error found in evidence.zip.");
  expect(text).toContain("The key came from this server.");
  expect(text).not.toContain("proved wrong");
  expect(shown()).not.toContain("The key came from this server.");
});

test.for([
  [{ is: "none" }, "No bundle was verified yet."],
  [{ is: "running", chosen, share: 0.42 }, "42%"],
  [{ is: "stopped", chosen }, "nothing is proved of evidence.zip"],
  [{ is: "notABundle", chosen, reason: "manifestMissing" }, "It has no manifest."],
  [{ is: "failed", chosen, message: "NotSupportedError" }, "NotSupportedError"],
] as const)("%o is said in words", ([verification, words]) => {
  const html = markup(<VerificationState verification={verification} onStop={() => undefined} />);
  expect(textOf(html)).toContain(words);
});
