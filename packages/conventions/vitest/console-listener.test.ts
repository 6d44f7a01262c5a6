import { expect, test } from "vitest";
import { listenToConsole } from "./console-listener.ts";

function aConsole() {
  const said: unknown[][] = [];
  const say = (...words: unknown[]): void => void said.push(words);
  return { said, speaker: { debug: say, error: say, info: say, log: say, trace: say, warn: say } };
}

test("everything said on a console is heard, in order and formatted, and still said", () => {
  const { said, speaker } = aConsole();
  const { heard } = listenToConsole(speaker);
  speaker.warn("%d left", 3);
  speaker.error(new Error("late").message);
  expect(heard).toEqual(["console.warn: 3 left", "console.error: late"]);
  expect(said).toEqual([["%d left", 3], ["late"]]);
});

test("a console that is no longer listened to is as it was", () => {
  const { speaker } = aConsole();
  const before = { ...speaker };
  listenToConsole(speaker).stop();
  expect(speaker).toEqual(before);
});
