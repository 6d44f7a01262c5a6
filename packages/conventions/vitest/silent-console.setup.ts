import { afterAll, afterEach } from "vitest";
import { listenToConsole } from "./console-listener.ts";

const { heard, stop } = listenToConsole(console);

// A test that expects output spies on the console itself; its spy then stands before ours.
afterEach(() => {
  const lines = heard.splice(0);
  if (lines.length > 0) throw new Error(`unexpected console output:\n${lines.join("\n")}`);
});
afterAll(stop);
