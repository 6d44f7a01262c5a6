import { expect, test } from "vitest";
import { groupChanges } from "./group-changes.ts";

const changed = (...paths: readonly string[]) => paths.map((path) => ({ path, after: "1" }));
const many = (part: string, count: number) =>
  Array.from({ length: count }, (_, index) => `/${part}/${index}`);

test("few changes of several things are one list in their order", () => {
  const changes = changed("/stage", "/content/title", "/route/steps/0/role");
  expect(groupChanges(changes)).toEqual([{ pointer: "/stage", changes, isFolded: false }]);
});

test("many fields of one thing are folded, and what stands before and after is not", () => {
  const changes = changed("/stage", ...many("route", 9), "/state");
  expect(groupChanges(changes).map(({ pointer, isFolded }) => [pointer, isFolded])).toEqual([
    ["/stage", false],
    ["/route", true],
    ["/state", false],
  ]);
  expect(groupChanges(changes).flatMap((group) => group.changes)).toEqual(changes);
});

test("what people wrote is never folded", () => {
  const [group] = groupChanges(changed(...many("content", 40)));
  expect(group).toMatchObject({ isFolded: false, changes: { length: 40 } });
});
