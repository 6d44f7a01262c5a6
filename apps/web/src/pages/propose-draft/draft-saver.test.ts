import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDraftSaver, type SaveState } from "./draft-saver.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Store = (body: string) => Promise<string>;

const aSaver = (store: Store) => {
  const states: SaveState["kind"][] = [];
  const saver = createDraftSaver<string>({
    store,
    onState: ({ kind }) => states.push(kind),
    quiet: 100,
    patience: 1000,
  });
  return { saver, states };
};

test("typing is kept once it pauses, the last text of it", async () => {
  const store = vi.fn<Store>(async () => "2026-11-02T12:02:00.000Z");
  const { saver, states } = aSaver(store);
  for (const text of ["M", "Mi", "Mine"]) saver.change(text);
  await vi.advanceTimersByTimeAsync(99);
  expect(store).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(store.mock.calls).toEqual([["Mine"]]);
  expect(states.at(-1)).toBe("kept");
});

test("saves never overlap: what is typed during one is kept by the next", async () => {
  const answers: (() => void)[] = [];
  const store = vi.fn<Store>(
    async () => new Promise<string>((resolve) => answers.push(() => resolve("now"))),
  );
  const { saver } = aSaver(store);
  saver.change("one");
  const first = saver.flush();
  saver.change("two");
  await vi.advanceTimersByTimeAsync(500);
  expect(store.mock.calls).toEqual([["one"]]);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(store.mock.calls).toEqual([["one"], ["two"]]);
  answers[1]?.();
  expect(await first).toBe(true);
});

test("a failed save says so, keeps the text and tries again", async () => {
  const store = vi.fn<Store>(async () => "now").mockRejectedValueOnce(new Error("no answer"));
  const { saver, states } = aSaver(store);
  saver.change("text");
  expect(await saver.flush()).toBe(false);
  expect(states.at(-1)).toBe("failed");
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.mock.calls).toEqual([["text"], ["text"]]);
  expect(states.at(-1)).toBe("kept");
});

test("what was sent does not come back as a draft", async () => {
  const store = vi.fn<Store>(async () => "now");
  const { saver, states } = aSaver(store);
  saver.change("text");
  await saver.end();
  saver.change("more");
  await vi.advanceTimersByTimeAsync(5000);
  expect(store).not.toHaveBeenCalled();
  expect(states.at(-1)).toBe("ended");
});
