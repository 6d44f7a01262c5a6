import { type Tally, addTallies, emptyTally, faultTally } from "./tally.ts";

type Verdict = { readonly fullName: string; readonly status: string };
type TestFile = {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly Verdict[];
};
/** The part of vitest's JSON report that is counted. */
export type VitestReport = { readonly testResults: readonly TestFile[] };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isVerdict(value: unknown): value is Verdict {
  return (
    isRecord(value) && typeof value["fullName"] === "string" && typeof value["status"] === "string"
  );
}

function isTestFile(value: unknown): value is TestFile {
  return (
    isRecord(value) &&
    typeof value["name"] === "string" &&
    typeof value["status"] === "string" &&
    typeof value["message"] === "string" &&
    Array.isArray(value["assertionResults"]) &&
    value["assertionResults"].every(isVerdict)
  );
}

function isReport(value: unknown): value is VitestReport {
  return (
    isRecord(value) && Array.isArray(value["testResults"]) && value["testResults"].every(isTestFile)
  );
}

/**
 * Reads vitest's JSON report.
 * @throws SyntaxError when the text is not JSON, TypeError when it is no such report
 */
export function parseReport(text: string): VitestReport {
  const report: unknown = JSON.parse(text);
  if (!isReport(report)) throw new TypeError("not a vitest JSON report");
  return report;
}

function tallyFile(file: TestFile): Tally {
  const count = (status: string): number =>
    file.assertionResults.filter((verdict) => verdict.status === status).length;
  const [passed, failed] = [count("passed"), count("failed")];
  const skipped = file.assertionResults
    .filter(({ status }) => status !== "passed" && status !== "failed")
    .map(({ fullName }) => `${file.name}: ${fullName}`);
  const counted: Tally = { passed, failed, skipped, faults: [] };
  // A file that broke outside its tests (import, hook, worker) names no failed test.
  if (file.status !== "failed" || failed > 0) return counted;
  return addTallies(counted, faultTally(`${file.name}: ${file.message || "did not finish"}`));
}

/**
 * Counts one runner: its report, if it wrote one, and its exit code, which may know of more.
 * @param report undefined when the runner wrote none
 */
export function tallyRunner(runner: string, code: number, report: VitestReport | undefined): Tally {
  if (report === undefined) return faultTally(`${runner}: ended with ${code} and left no report`);
  const tally = report.testResults.map(tallyFile).reduce(addTallies, emptyTally);
  if (tally.passed + tally.failed === 0)
    return addTallies(tally, faultTally(`${runner}: ran no test`));
  if (code !== 0 && tally.failed === 0)
    return addTallies(tally, faultTally(`${runner}: ended with ${code} though no test failed`));
  return tally;
}
