import type { ParseArgsOptionsConfig } from "node:util";
import type { Given } from "./arguments/given.ts";
import type { World } from "./world.ts";

/** What a command found: `json` for programs, `text` for people; exit code 1 tells of findings or a refusal. */
export type Answer = { readonly exit: 0 | 1; readonly json: object; readonly text: string };

/** One command of `tiltas`; every command also takes `--json` and `--help`. */
export type Command = {
  /** The words that call it: `["import", "kiel"]`. */
  readonly words: readonly string[];
  /** What follows them: `FILE [--preview]`. */
  readonly usage: string;
  readonly summary: string;
  /** What each argument means, for `--help`. */
  readonly meanings: readonly (readonly [argument: string, meaning: string])[];
  readonly options: ParseArgsOptionsConfig;
  /** The names of the arguments that are no options, in order; all are needed. */
  readonly operands: readonly string[];
  /** Those that may follow them; one that was not typed is empty. */
  readonly optionalOperands?: readonly string[];
  readonly run: (given: Given, world: World) => Promise<Answer>;
};
