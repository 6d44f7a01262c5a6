import { samplePolicy } from "@tiltas/domain";
import { shortestWay } from "@tiltas/workflows";
import { aDraft, castDirectory } from "@tiltas/workflows/testing";
import { beforeEach, expect, test, vi } from "vitest";
import { rememberedWays, type WayFrom } from "./remembered-ways.ts";

const search = vi.fn<typeof shortestWay>(shortestWay);
let wayFrom: WayFrom;
beforeEach(() => {
  search.mockClear();
  wayFrom = rememberedWays(search);
});

test("a way is searched once while nothing it depends on changes", () => {
  const draft = aDraft();
  const way = wayFrom(draft, 1, samplePolicy, castDirectory);
  expect(way).toEqual(shortestWay(draft, samplePolicy, castDirectory));
  expect(wayFrom(draft, 1, samplePolicy, { people: [...castDirectory.people] })).toBe(way);
  expect(search).toHaveBeenCalledTimes(1);
});

test("another version, policy or set of people is searched anew", () => {
  const draft = aDraft();
  wayFrom(draft, 1, samplePolicy, castDirectory);
  wayFrom(draft, 2, samplePolicy, castDirectory);
  wayFrom(draft, 2, { ...samplePolicy, version: 2 }, castDirectory);
  const fewer = castDirectory.people.filter(({ roles }) => !roles.includes("minister"));
  const [, , , , , last] = wayFrom(draft, 2, samplePolicy, { people: fewer });
  expect(search).toHaveBeenCalledTimes(4);
  expect(last?.people.map(({ name }) => name)).not.toContain("minister 1");
});
