import { NotABundleError, parseVerifier, verifyBundle } from "@tiltas/ledger";
import { openAudit } from "@tiltas/workflows";
import { inflate, sha256, sourceOf, verifySignature } from "./browser-tools.ts";
import type { BundleMessage, BundleQuestion } from "./bundle-message.ts";

// A person sees no more than this many changes of a bar.
const everyMilliseconds = 100;

const keysOf = async (words: readonly string[]) =>
  Promise.all(words.map(async (word) => parseVerifier(sha256.hash, word)));

/**
 * Judges a bundle in this browser, bytes and law, telling how far it is. Never throws: what fails is the last thing told.
 * @param tell gets any number of `progress`, then one of the others
 */
export const judgeBundle = async (
  { file, key, witnesses }: BundleQuestion,
  tell: (message: BundleMessage) => void,
): Promise<void> => {
  const started = performance.now();
  let told = started;
  try {
    const report = await verifyBundle({
      source: sourceOf(file),
      key: await parseVerifier(sha256.hash, key),
      witnesses: await keysOf(witnesses),
      sha256,
      verify: verifySignature,
      inflate,
      replay: openAudit(),
      onProgress: (progress) => {
        const now = performance.now();
        if (now - told < everyMilliseconds) return;
        told = now;
        tell({ kind: "progress", ...progress });
      },
    });
    tell({ kind: "report", report, seconds: (performance.now() - started) / 1000 });
  } catch (thrown) {
    if (thrown instanceof NotABundleError) tell({ kind: "notABundle", reason: thrown.reason });
    else tell({ kind: "failed", message: String(thrown) });
  }
};
