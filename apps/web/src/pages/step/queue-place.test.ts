import { expect, test } from "vitest";
import { nextTask } from "./queue-place.ts";

const row = (reference: string, event = "approval.grant", target: string | null = null) => ({
  reference,
  task: { event, target },
});
const done = { reference: "LT-2026-0002", event: "approval.grant", target: undefined };

test("the task that has moved up into the place of the finished one is next", () => {
  const rows = [row("LT-2026-0001"), row("LT-2026-0003"), row("LT-2026-0004")];
  expect(nextTask(rows, done, 1)).toEqual({ row: rows[1], place: 2 });
});

test("a queue that has not noticed yet does not offer the same task again", () => {
  const rows = [row("LT-2026-0001"), row("LT-2026-0002"), row("LT-2026-0003")];
  expect(nextTask(rows, done, 1)).toEqual({ row: rows[2], place: 3 });
});

test("after the last task the first is next, and after the only one nothing", () => {
  const rows = [row("LT-2026-0001")];
  expect(nextTask(rows, done, 4)).toEqual({ row: rows[0], place: 1 });
  expect(nextTask([row("LT-2026-0002")], done)).toBeUndefined();
});
