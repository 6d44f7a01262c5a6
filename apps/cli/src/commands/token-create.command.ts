import { readShortText } from "../arguments/read-words.ts";
import type { Command } from "../command.ts";
import { renderPairs } from "../render/table.ts";
import { withEngine } from "../with-engine.ts";

export const tokenCreateCommand: Command = {
  words: ["token", "create"],
  usage: "--person E-MAIL [--name NAME]",
  summary: "Make a bearer token with which a program acts as a person.",
  meanings: [
    ["--person E-MAIL", "whose token it is"],
    ["--name NAME", "what it is for; “tiltas” unless said"],
  ],
  options: { person: { type: "string" }, name: { type: "string" } },
  operands: [],
  run: async (given, world) => {
    const email = given.get("person").normalize("NFC").toLowerCase();
    const name = readShortText("--name", given.find("name") ?? "tiltas", 80);
    return withEngine(world, "reads", async (engine) => {
      const person = (await engine.listPeople()).find((known) => known.email === email);
      if (person === undefined) {
        const refused = `--person: nobody has the e-mail address ${email}`;
        return { exit: 1, json: { refused }, text: refused };
      }
      const { token } = await engine.signIn.createToken(person.id, name);
      const json = { token, name, person: { email: person.email, name: person.name } };
      const pairs = renderPairs([
        ["Token", token],
        ["For", `${person.name}, ${person.email}`],
        ["Name", name],
      ]);
      return { exit: 0, json, text: `${pairs}\n\nKeep it now: it is not shown again.` };
    });
  },
};
