import type { Command } from "../command.ts";
import { withEngine } from "../with-engine.ts";

export const migrateCommand: Command = {
  words: ["migrate"],
  usage: "",
  summary: "Bring roles and schema of the database up to date.",
  meanings: [],
  options: {},
  operands: [],
  run: async (_given, world) => {
    await withEngine(world, "migrates", async () => {});
    return { exit: 0, json: { upToDate: true }, text: "The database is up to date." };
  },
};
