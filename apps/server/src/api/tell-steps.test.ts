import { expect, test } from "vitest";
import { tellSteps } from "./tell-steps.ts";

type Step = { readonly done: number } | { readonly report: string };

/** Work of so many steps; `ended` tells how far it came when it was left. */
const aWork = (steps: number) => {
  const seen = { done: 0, isLeft: false };
  const work = async function* (): AsyncGenerator<Step, void> {
    try {
      for (seen.done = 1; seen.done <= steps; seen.done += 1) yield { done: seen.done };
      yield { report: "all" };
    } finally {
      seen.isLeft = true;
    }
  };
  return { seen, work: work() };
};

const listen = async (told: AsyncIterable<Step>): Promise<readonly Step[]> => {
  const heard: Step[] = [];
  for await (const step of told) heard.push(step);
  return heard;
};

test("quick work tells its first step and its report, not every step between", async () => {
  const { work, seen } = aWork(1000);
  const heard = await listen(tellSteps(work));
  expect(heard[0]).toEqual({ done: 1 });
  expect(heard.at(-1)).toEqual({ report: "all" });
  expect(heard.length).toBeLessThan(100);
  expect(seen.isLeft).toBe(true);
});

test("whoever hangs up ends the work", async () => {
  const { work, seen } = aWork(1000);
  const told = tellSteps(work);
  await told.next();
  await told.return(undefined);
  expect(seen).toEqual({ done: 1, isLeft: true });
});

test("work nobody listens to is never begun", async () => {
  const { work, seen } = aWork(1);
  await tellSteps(work).return(undefined);
  expect(seen).toEqual({ done: 0, isLeft: false });
});
