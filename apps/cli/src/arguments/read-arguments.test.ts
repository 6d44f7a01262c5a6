import { expect, test } from "vitest";
import type { Command } from "../command.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const aCommand = (words: readonly string[], more: Partial<Command> = {}): Command => ({
  words,
  usage: "",
  summary: "",
  meanings: [],
  options: {},
  operands: [],
  run: async () => ({ exit: 0, json: {}, text: "" }),
  ...more,
});

const importing = aCommand(["import", "kiel"], {
  options: { preview: { type: "boolean" }, retrieved: { type: "string" } },
  operands: ["FILE"],
});
const verifying = aCommand(["verify"], { options: { stream: { type: "string" } } });
const read = (...typed: string[]) => readArguments([importing, verifying], typed);

const faultOf = (...typed: string[]): UsageError => {
  try {
    read(...typed);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error("was understood");
};

test("a command is found by its words, its operands and options by their names", () => {
  const call = read("import", "kiel", "--preview", "aid.csv", "--retrieved=March 2024");
  if (call.does !== "run") throw new Error("does not run");
  expect(call.command).toBe(importing);
  expect(call.given.operand("FILE")).toBe("aid.csv");
  expect(call.given.flag("preview")).toBe(true);
  expect(call.given.get("retrieved")).toBe("March 2024");
});

test.for([
  ["--json", "verify"],
  ["verify", "--json"],
])("--json may stand anywhere: %j", (typed) => {
  expect(read(...typed)).toMatchObject({ does: "run", command: verifying, json: true });
});

test("an empty value counts as none", () => {
  const call = read("verify", "--stream", " ");
  if (call.does !== "run") throw new Error("does not run");
  expect(call.given.find("stream")).toBeUndefined();
  expect(() => call.given.get("stream")).toThrow("--stream: is needed");
});

test("help and version are understood wherever people type them", () => {
  expect(read("help")).toEqual({ does: "explain", command: undefined, json: false });
  expect(read("--help")).toEqual({ does: "explain", command: undefined, json: false });
  expect(read("help", "import", "kiel")).toMatchObject({ does: "explain", command: importing });
  expect(read("verify", "-h")).toMatchObject({ does: "explain", command: verifying });
  expect(read("--version", "--json")).toEqual({ does: "version", json: true });
});

test.for([
  [["frob"], "frob", "frob: is no command of tiltas"],
  [["import"], "import", "import: is not all: say “tiltas import kiel”"],
  [["import", "kiel"], "FILE", "FILE: is needed"],
  [["import", "kiel", "a", "b"], "b", "b: is one argument too many"],
  [["verify", "--frob"], "--frob", "--frob: is no option of tiltas verify"],
  [["verify", "--stream"], "--stream", "--stream: needs a value"],
  [["import", "kiel", "--preview=yes", "a"], "--preview", "--preview: takes no value"],
] as const)("%j is refused naming %s", ([typed, argument, message]) => {
  expect(faultOf(...typed)).toMatchObject({ argument, message });
});
