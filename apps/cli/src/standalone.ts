import { inspect } from "node:util";
import { readArguments } from "./arguments/read-arguments.ts";
import { UsageError } from "./arguments/usage-error.ts";
import { verifyBundleFile } from "./bundle-verify/verify-bundle-file.ts";
import { bundleVerifyCommand } from "./commands/bundle-verify.command.ts";
import { renderBundleReport } from "./render/bundle-report.ts";
import { progressOn } from "./terminal/progress.ts";

const { argv, stderr, stdout } = process;
const command = { ...bundleVerifyCommand, words: [] };

const usage = [
  `tiltas-verify.mjs ${command.usage} [--json]`,
  "",
  command.summary,
  "",
  ...command.meanings.map(([argument, meaning]) => `${argument}: ${meaning}`),
  "",
  "Exit code: 0 no error, 1 an error, 2 not a bundle or a wrong call.",
].join("\n");

/** Carries out one call of the verifier that stands alone; the same code as `tiltas bundle verify`. */
const verify = async (typed: readonly string[]): Promise<0 | 1 | 2> => {
  try {
    const call = typed.length === 0 ? undefined : readArguments([command], typed);
    if (call?.does !== "run") {
      (call === undefined ? stderr : stdout).write(`${usage}\n`);
      return call === undefined ? 2 : 0;
    }
    const progress = progressOn((text) => void stderr.write(text), stderr.isTTY);
    const report = await verifyBundleFile(call.given, { folder: process.cwd(), progress });
    stdout.write(`${call.json ? JSON.stringify(report) : renderBundleReport(report)}\n`);
    return report.errors > 0 ? 1 : 0;
  } catch (thrown) {
    stderr.write(`${thrown instanceof UsageError ? thrown.message : inspect(thrown)}\n`);
    return 2;
  }
};

process.exitCode = await verify(argv.slice(2));
