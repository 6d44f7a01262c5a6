import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { machineVersions } from "../commitment/laws.ts";
import { machineChart } from "./machine-chart.ts";

const guardsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(guardsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "guard" && typeof inner === "string") return [inner];
    if (key === "and" && Array.isArray(inner))
      return inner.filter((name) => typeof name === "string");
    return guardsIn(inner);
  });
};

test.for(machineVersions)(
  "the chart of version %s is plain and names joined guards too",
  (version) => {
    const chart = machineChart(version);
    expect(chart).toMatchObject({ id: "commitment", version: String(version), initial: "live" });
    expect(guardsIn(chart)).toEqual(
      expect.arrayContaining(["isLawful", "settlesEveryLine", "leavesNothingToCertify"]),
    );
  },
);

test("the frozen first version has the chart it always had, and no other version has it", () => {
  const [first, ...later] = machineVersions.map((version) =>
    createHash("sha256")
      .update(JSON.stringify(machineChart(version)))
      .digest("hex"),
  );
  expect(first).toMatch(/^d106c87fb4d53c0e/);
  expect(later).not.toContain(first);
});
