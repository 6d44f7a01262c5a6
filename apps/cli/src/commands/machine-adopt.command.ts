import type { Engine } from "@tiltas/engine";
import { readMachineVersion, readShortText } from "../arguments/read-words.ts";
import type { Answer, Command } from "../command.ts";
import { renderMachine } from "../render/machine.ts";
import { blocks } from "../render/table.ts";
import { withEngine } from "../with-engine.ts";
import type { World } from "../world.ts";

/** Moves what is live, here and now; a server's own job does the same and may be at it as well. */
const moveAll = async (engine: Engine, { progress }: World): Promise<number> => {
  const { waiting } = await engine.machines();
  const tell = progress("Commitments moved");
  let moved = 0;
  for (let some = await engine.migrateLive(); some > 0; some = await engine.migrateLive())
    tell((moved += some), waiting);
  return moved;
};

const refusedFor = (refused: string): Answer => ({ exit: 1, json: { refused }, text: refused });

export const machineAdoptCommand: Command = {
  words: ["machine", "adopt"],
  usage: "VERSION --person E-MAIL --reason TEXT",
  summary: "Put a version of the rules into force and move every live commitment to it.",
  meanings: [
    ["VERSION", "its number, such as 2"],
    ["--person E-MAIL", "the administrator who adopts it"],
    ["--reason TEXT", "why, as the ledger keeps it"],
  ],
  options: { person: { type: "string" }, reason: { type: "string" } },
  operands: ["VERSION"],
  run: async (given, world) => {
    const version = readMachineVersion("VERSION", given.operand("VERSION"));
    const email = given.get("person").normalize("NFC").toLowerCase();
    const reason = readShortText("--reason", given.get("reason"), 500);
    return withEngine(world, "writes", async (engine) => {
      const person = (await engine.listPeople()).find((known) => known.email === email);
      if (person === undefined)
        return refusedFor(`--person: nobody has the e-mail address ${email}`);
      const outcome = await engine.adoptMachine(version, reason, person.id);
      if (!outcome.ok) {
        const [{ id, facts }] = outcome.reasons;
        const told = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
        return refusedFor([id, ...told].join(", "));
      }
      const moved = await moveAll(engine, world);
      const view = await engine.machines();
      return {
        exit: 0,
        json: { ...view, moved },
        text: blocks(
          `Version ${version} is in force: ${outcome.value.stream} version ${outcome.value.version}.`,
          renderMachine(view),
        ),
      };
    });
  },
};
