import { expect, test } from "vitest";
import { startJobs } from "./jobs.ts";

const aGround = () => {
  const said: string[] = [];
  const pauses: number[] = [];
  return {
    said,
    pauses,
    say: (line: string) => void said.push(line),
    timing: {
      elapsed: () => 0,
      pause: async (milliseconds: number) => {
        pauses.push(milliseconds);
        await new Promise((resolve) => void setImmediate(resolve));
      },
    },
  };
};

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1)
    await new Promise((resolve) => void setImmediate(resolve));
};

test("a job that fails is told by name, tried again, and keeps no other back", async () => {
  const ground = aGround();
  const rounds = { lame: 0, sound: 0 };
  const lame = async () => {
    rounds.lame += 1;
    if (rounds.lame === 1) throw new Error("no connection");
    return 0;
  };
  const sound = async () => {
    rounds.sound += 1;
    return 1;
  };
  const jobs = startJobs(ground, [
    { name: "lame", round: lame, idle: 777 },
    { name: "sound", round: sound },
  ]);
  await turns(20);
  await jobs.stop();
  expect(ground.said).toEqual(["The lame job could not work and will try again: no connection"]);
  expect(rounds.lame).toBeGreaterThan(2);
  expect(rounds.sound).toBeGreaterThan(2);
  expect(new Set(ground.pauses)).toEqual(new Set([1000, 777, 50]));
});

test("stopping waits for the rounds under way and starts no other", async () => {
  const ground = aGround();
  const finish: (() => void)[] = [];
  let rounds = 0;
  const slow = async () => {
    rounds += 1;
    await new Promise<void>((resolve) => void finish.push(resolve));
    return 1;
  };
  const jobs = startJobs(ground, [{ name: "slow", round: slow }]);
  await turns(2);
  let isStopped = false;
  const stopping = jobs.stop().then(() => (isStopped = true));
  await turns(3);
  expect(isStopped).toBe(false);
  finish[0]?.();
  await stopping;
  expect(rounds).toBe(1);
});
