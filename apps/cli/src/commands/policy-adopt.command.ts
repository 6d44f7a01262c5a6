import { readJsonFile } from "../arguments/read-policy.ts";
import type { Answer, Command } from "../command.ts";
import { renderPairs } from "../render/table.ts";
import { withEngine } from "../with-engine.ts";

export const policyAdoptCommand: Command = {
  words: ["policy", "adopt"],
  usage: "FILE --person E-MAIL",
  summary:
    "Put a policy into force, on behalf of an administrator; running routes stay as they are.",
  meanings: [
    ["FILE", "the policy as JSON, with the next number of its name"],
    ["--person E-MAIL", "the administrator who adopts it"],
  ],
  options: { person: { type: "string" } },
  operands: ["FILE"],
  run: async (given, world) => {
    const email = given.get("person").normalize("NFC").toLowerCase();
    const written = await readJsonFile("FILE", given.operand("FILE"), world);
    return withEngine(world, "writes", async (engine): Promise<Answer> => {
      const person = (await engine.listPeople()).find((known) => known.email === email);
      if (person === undefined) {
        const refused = `--person: nobody has the e-mail address ${email}`;
        return { exit: 1, json: { refused }, text: refused };
      }
      const outcome = await engine.adoptPolicy(written, person.id);
      if (outcome.ok) {
        const { stream, version, entryHash } = outcome.value;
        const text = renderPairs([
          ["Adopted", `${stream.replace("policy/", "")}@${version}`],
          ["By", person.name],
          ["Entry", entryHash],
        ]);
        return { exit: 0, json: outcome.value, text };
      }
      const { reasons } = outcome;
      const told = reasons.map(({ id, facts }) =>
        [id, ...Object.entries(facts).map(([fact, value]) => `${fact} ${value}`)].join(", "),
      );
      return { exit: 1, json: { reasons }, text: `Refused:\n${told.join("\n")}` };
    });
  },
};
