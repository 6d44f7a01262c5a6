import type { Command } from "../command.ts";
import { renderPairs } from "../render/table.ts";
import { withEngine } from "../with-engine.ts";

export const keyRotateCommand: Command = {
  words: ["key", "rotate"],
  usage: "--person E-MAIL",
  summary:
    "Sign the ledger with a new key from now on; both keys sign that it follows the old one.",
  meanings: [["--person E-MAIL", "the administrator in whose name it is recorded"]],
  options: { person: { type: "string" } },
  operands: [],
  run: async (given, world) => {
    const email = given.get("person").normalize("NFC").toLowerCase();
    return withEngine(world, "reads", async (engine) => {
      const person = (await engine.listPeople()).find((known) => known.email === email);
      const outcome = person === undefined ? undefined : await engine.rotateLedgerKey(person.id);
      if (outcome?.ok !== true) {
        const why = outcome?.reasons.map(({ id }) => id).join(", ") ?? "nobody has that address";
        const refused = `--person: ${email}: ${why}`;
        return { exit: 1, json: { refused }, text: refused };
      }
      const { from, to, note } = outcome.value;
      const pairs = renderPairs([
        ["Until now", from],
        ["From now on", to],
      ]);
      return { exit: 0, json: outcome.value, text: `${pairs}\n\n${note}` };
    });
  },
};
