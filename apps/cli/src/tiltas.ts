import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { readArguments } from "./arguments/read-arguments.ts";
import { UsageError } from "./arguments/usage-error.ts";
import type { Answer } from "./command.ts";
import { commands } from "./commands/commands.ts";
import { findExplanation } from "./explain-error.ts";
import { helpJson, renderHelp } from "./render/help.ts";
import type { World } from "./world.ts";

export type ExitCode = 0 | 1 | 2;

const version = (): string => {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return /"version": "([^"]+)"/.exec(manifest)?.[1] ?? "";
};

const answerTo = async (typed: readonly string[], world: World): Promise<Answer> => {
  const call = readArguments(commands, typed);
  switch (call.does) {
    case "version":
      return { exit: 0, json: { version: version() }, text: version() };
    case "explain":
      return {
        exit: 0,
        json: helpJson(commands, call.command),
        text: renderHelp(commands, call.command),
      };
    case "run":
      return call.command.run(call.given, world);
    default:
      return call satisfies never;
  }
};

/**
 * Carries out one command line and prints its answer: text, or with `--json` one JSON document, failures included.
 * Whatever is meant for the person watching goes to `world.say`.
 */
export const tiltas = async (
  typed: readonly string[],
  world: World,
  print: (text: string) => void,
): Promise<ExitCode> => {
  const wantsJson = typed.includes("--json");
  const fail = (
    exit: ExitCode,
    error: { message: string; argument?: string },
    said: string,
  ): ExitCode => {
    world.say(said);
    if (wantsJson) print(JSON.stringify({ error }));
    return exit;
  };
  try {
    if (typed.length === 0) {
      world.say(renderHelp(commands, undefined));
      return 2;
    }
    const { exit, json, text } = await answerTo(typed, world);
    print(wantsJson ? JSON.stringify(json) : text);
    return exit;
  } catch (thrown) {
    if (thrown instanceof UsageError)
      return fail(
        2,
        { argument: thrown.argument, message: thrown.message },
        `${thrown.message}\nSee tiltas help.`,
      );
    const message = findExplanation(thrown);
    if (message !== undefined) return fail(1, { message }, message);
    return fail(1, { message: String(thrown) }, inspect(thrown));
  }
};
