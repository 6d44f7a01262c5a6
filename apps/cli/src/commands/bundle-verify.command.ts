import type { Command } from "../command.ts";
import { verifyBundleFile } from "../bundle-verify/verify-bundle-file.ts";
import { renderBundleReport } from "../render/bundle-report.ts";

export const bundleVerifyCommand = {
  words: ["bundle", "verify"],
  usage: "FILE --key KEY [--witness KEY]…",
  summary: "Judge an evidence bundle by a public key; needs no database and no server.",
  meanings: [
    ["FILE", "the bundle, a ZIP file"],
    [
      "--key KEY",
      "the ledger's public key, one word or a file with it, from elsewhere than the bundle",
    ],
    [
      "--witness KEY",
      "a witness's public key, whose cosignature is looked for; may be given again",
    ],
  ],
  options: { key: { type: "string" }, witness: { type: "string", multiple: true } },
  operands: ["FILE"],
  run: async (given, world) => {
    const report = await verifyBundleFile(given, world);
    return { exit: report.errors > 0 ? 1 : 0, json: report, text: renderBundleReport(report) };
  },
} as const satisfies Command;
