import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { type Given, givenFrom } from "./given.ts";
import { UsageError } from "./usage-error.ts";

export type Call =
  | {
      readonly does: "run";
      readonly command: Command;
      readonly given: Given;
      readonly json: boolean;
    }
  | { readonly does: "explain"; readonly command: Command | undefined; readonly json: boolean }
  | { readonly does: "version"; readonly json: boolean };

const anywhere = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;

const startsWith = (typed: readonly string[], words: readonly string[]): boolean =>
  words.every((word, index) => typed[index] === word);

/** The one with the most words: `bundle verify` is not `bundle` with an operand. */
const findCommand = (commands: readonly Command[], typed: readonly string[]): Command | undefined =>
  commands
    .filter(({ words }) => startsWith(typed, words))
    .toSorted((a, b) => b.words.length - a.words.length)[0];

const getCommand = (commands: readonly Command[], typed: readonly string[]): Command => {
  const command = findCommand(commands, typed);
  if (command !== undefined) return command;
  const [first = ""] = typed;
  const further = commands.filter(({ words }) => words[0] === first);
  if (further.length === 0) throw new UsageError(first, "is no command of tiltas");
  const names = further.map(({ words }) => `“tiltas ${words.join(" ")}”`);
  throw new UsageError(first, `is not all: say ${names.join(" or ")}`);
};

// Node's own sentences speak of its API, not of ours.
const reasonOf = (error: TypeError, command: Command): string => {
  const code = "code" in error ? error.code : undefined;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return `is no option of tiltas ${command.words.join(" ")}`;
  if (error.message.includes("does not take an argument")) return "takes no value";
  return "needs a value";
};

const parse = (command: Command, args: string[]) => {
  try {
    return parseArgs({
      args,
      options: { ...command.options, ...anywhere },
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const argument = /'(?:-\w, )?(-[^' ]*)/.exec(cause.message)?.[1] ?? command.words.join(" ");
    throw new UsageError(argument, reasonOf(cause, command), { cause });
  }
};

const operandsOf = (
  { operands, optionalOperands = [] }: Command,
  positionals: readonly string[],
): ReadonlyMap<string, string> => {
  const missing = operands[positionals.length];
  if (missing !== undefined) throw new UsageError(missing, "is needed");
  const all = [...operands, ...optionalOperands];
  const extra = positionals[all.length];
  if (extra !== undefined) throw new UsageError(extra, "is one argument too many");
  return new Map(all.map((name, index) => [name, positionals[index] ?? ""]));
};

/**
 * Reads what was typed after `tiltas`: which command with what, or a wish for help or the version.
 * @throws UsageError naming the argument that is wrong or missing
 */
export const readArguments = (commands: readonly Command[], typed: readonly string[]): Call => {
  const words = typed.filter((word) => word !== "--json");
  const json = words.length < typed.length;
  const [first] = words;
  if (first === "--version" || first === "-v") return { does: "version", json };
  if (first === "help" || first === "--help" || first === "-h") {
    const about = words.slice(1);
    return {
      does: "explain",
      command: about.length === 0 ? undefined : getCommand(commands, about),
      json,
    };
  }
  const command = getCommand(commands, words);
  const { values, positionals } = parse(command, words.slice(command.words.length));
  if (values.help === true) return { does: "explain", command, json };
  return { does: "run", command, given: givenFrom(values, operandsOf(command, positionals)), json };
};
