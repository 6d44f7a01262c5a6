import { expect, test } from "vitest";
import { addTallies, closingLine, emptyTally, exitCodeOf, faultTally } from "./tally.ts";
import { parseReport, tallyRunner } from "./vitest-report.ts";

type Verdicts = Readonly<Record<string, string>>;

const aFile = (verdicts: Verdicts, status = "passed", message = ""): object => ({
  name: "a.test.ts",
  status,
  message,
  assertionResults: Object.entries(verdicts).map(([fullName, verdict]) => ({
    fullName,
    status: verdict,
  })),
});
const aReport = (...files: object[]): ReturnType<typeof parseReport> =>
  parseReport(JSON.stringify({ testResults: files }));

test("passed, failed and skipped tests are counted and the skipped ones named", () => {
  const report = aReport(
    aFile({ a: "passed", b: "failed", c: "skipped", d: "todo" }, "failed"),
    aFile({ e: "passed" }),
  );
  expect(tallyRunner("unit", 1, report)).toEqual({
    passed: 2,
    failed: 1,
    skipped: ["a.test.ts: c", "a.test.ts: d"],
    faults: [],
  });
});

test("a file that broke outside its tests counts as a failure and says why", () => {
  const tally = tallyRunner(
    "unit",
    1,
    aReport(aFile({}, "failed", "no such module"), aFile({ a: "passed" })),
  );
  expect(tally).toMatchObject({ passed: 1, failed: 1, faults: ["a.test.ts: no such module"] });
});

test("a runner that fails though no test did counts as a failure", () => {
  expect(tallyRunner("unit", 1, aReport(aFile({ a: "passed" })))).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

test("a runner that left no report counts as a failure, whatever its exit code", () => {
  expect(tallyRunner("unit", 0, undefined)).toMatchObject({ passed: 0, failed: 1 });
});

test.for([[[]], [[aFile({ a: "skipped" })]]])(
  "a runner that ran no test counts as a failure",
  ([files]) => {
    expect(tallyRunner("unit", 0, aReport(...(files ?? [])))).toMatchObject({
      passed: 0,
      failed: 1,
    });
  },
);

test("a text that is no report of vitest is refused", () => {
  expect(() => parseReport('{"testResults":[{"name":1}]}')).toThrow(TypeError);
});

test("tallies of several runners add up to one closing line", () => {
  const unit = tallyRunner("unit", 0, aReport(aFile({ a: "passed", b: "skipped" })));
  const sum = addTallies(unit, addTallies(faultTally("lint: ended with 1"), unit));
  expect(closingLine(sum)).toBe("2 passed, 1 failed, 2 skipped");
});

test("only a run in which something passed and nothing failed succeeds", () => {
  const passing = { ...emptyTally, passed: 1 };
  expect(exitCodeOf(passing)).toBe(0);
  expect(exitCodeOf(emptyTally)).toBe(1);
  expect(exitCodeOf(addTallies(passing, faultTally("lint: ended with 1")))).toBe(1);
});
