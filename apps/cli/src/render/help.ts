import type { Command } from "../command.ts";
import { blocks, renderPairs } from "./table.ts";

const lineOf = ({ words, usage }: Command): string => ["tiltas", ...words, usage].join(" ").trim();

const everywhere: readonly (readonly [string, string])[] = [
  ["--json", "answer with one JSON document on standard output"],
  ["--help", "what a command takes"],
];

const places = `DATABASE_URL names an outside PostgreSQL; without it the embedded one is attached to, or started and stopped.
Exit code: 0 done, 1 findings or a refusal, 2 the command line was not understood.`;

/** Help for one command, or for all of them. */
export const renderHelp = (all: readonly Command[], about: Command | undefined): string =>
  about === undefined
    ? blocks(
        "tiltas: carries aid commitments from proposed to approved, procured and delivered.",
        renderPairs(all.map((command) => [lineOf(command), command.summary])),
        renderPairs([...everywhere, ["--version", "the version"]]),
        places,
      )
    : blocks(lineOf(about), about.summary, renderPairs([...about.meanings, ...everywhere]));

/** The same for programs. */
export const helpJson = (all: readonly Command[], about: Command | undefined) => ({
  commands: (about === undefined ? all : [about]).map((command) => ({
    command: command.words.join(" "),
    usage: lineOf(command),
    summary: command.summary,
    arguments: command.meanings.map(([argument, meaning]) => ({ argument, meaning })),
  })),
});
