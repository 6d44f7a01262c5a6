import { readMachineVersion } from "../arguments/read-words.ts";
import type { Command } from "../command.ts";
import { renderMachineCheck } from "../render/machine.ts";
import { withEngine } from "../with-engine.ts";

export const machineCheckCommand: Command = {
  words: ["machine", "check"],
  usage: "VERSION",
  summary: "Whether every live commitment has a place under a version of the rules.",
  meanings: [["VERSION", "its number, such as 2"]],
  options: {},
  operands: ["VERSION"],
  run: async (given, world) => {
    const version = readMachineVersion("VERSION", given.operand("VERSION"));
    return withEngine(world, "reads", async (engine) => {
      const { shipped } = await engine.machines();
      if (!shipped.includes(version)) {
        const refused = `VERSION: the program has ${shipped.join(", ")}`;
        return { exit: 1, json: { refused }, text: refused };
      }
      const check = await engine.checkMachine(version);
      return {
        exit: check.can === check.live ? 0 : 1,
        json: check,
        text: renderMachineCheck(check),
      };
    });
  },
};
