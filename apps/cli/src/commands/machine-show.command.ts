import type { Command } from "../command.ts";
import { renderMachine } from "../render/machine.ts";
import { withEngine } from "../with-engine.ts";

export const machineShowCommand: Command = {
  words: ["machine", "show"],
  usage: "",
  summary: "Which version of the rules is in force, and how many commitments live under each.",
  meanings: [],
  options: {},
  operands: [],
  run: async (_, world) =>
    withEngine(world, "reads", async (engine) => {
      const view = await engine.machines();
      return { exit: 0, json: view, text: renderMachine(view) };
    }),
};
