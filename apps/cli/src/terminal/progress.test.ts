import { expect, test } from "vitest";
import { progressOn } from "./progress.ts";

const told = (isTerminal: boolean, steps: readonly number[], of: number): readonly string[] => {
  const written: string[] = [];
  const progress = progressOn((text) => void written.push(text), isTerminal)("Entries");
  for (const done of steps) progress(done, of);
  return written;
};

test("elsewhere than on a terminal progress takes four lines, however many steps there are", () => {
  const steps = Array.from({ length: 1000 }, (_, index) => index + 1);
  expect(told(false, steps, 1000)).toEqual([
    "Entries: 250 of 1000\n",
    "Entries: 500 of 1000\n",
    "Entries: 750 of 1000\n",
    "Entries: 1000 of 1000\n",
  ]);
});

test("on a terminal progress stays on its line until it is done", () => {
  expect(told(true, [1, 2], 2)).toEqual([
    "\r\u001b[2KEntries: 1 of 2",
    "\r\u001b[2KEntries: 2 of 2\n",
  ]);
});
