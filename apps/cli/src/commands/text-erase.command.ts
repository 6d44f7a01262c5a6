import { readCount, readStream } from "../arguments/read-words.ts";
import type { Command } from "../command.ts";
import { renderPairs } from "../render/table.ts";
import { withEngine } from "../with-engine.ts";

export const textEraseCommand: Command = {
  words: ["text", "erase"],
  usage: "STREAM VERSION POINTER --ground GROUND --person E-MAIL",
  summary: "Take a sealed text out for good; its entry, the hash and the chain stay.",
  meanings: [
    ["STREAM", "the stream of the entry, such as commitment/0190a6a0-0000-7000-8000-000000000001"],
    ["VERSION", "the entry's version in it"],
    ["POINTER", "where the entry holds the text's hash, such as /payload/text"],
    [
      "--ground GROUND",
      "notNeeded, consentWithdrawn, objection, unlawful or legalObligation (GDPR, article 17(1), a to e)",
    ],
    ["--person E-MAIL", "the administrator in whose name it is recorded"],
  ],
  options: { ground: { type: "string" }, person: { type: "string" } },
  operands: ["STREAM", "VERSION", "POINTER"],
  run: async (given, world) => {
    const email = given.get("person").normalize("NFC").toLowerCase();
    const payload = {
      stream: readStream("STREAM", given.operand("STREAM")),
      version: readCount("VERSION", given.operand("VERSION"), 999_999_999),
      pointer: given.operand("POINTER"),
      ground: given.get("ground"),
    };
    return withEngine(world, "reads", async (engine) => {
      const person = (await engine.listPeople()).find((known) => known.email === email);
      const outcome = person === undefined ? undefined : await engine.eraseText(payload, person.id);
      if (outcome?.ok !== true) {
        const why =
          outcome?.reasons
            .map(({ id, facts }) => [id, facts["fields"]].join(" ").trim())
            .join(", ") ?? `nobody has the e-mail address ${email}`;
        const refused = `not erased: ${why}`;
        return { exit: 1, json: { refused }, text: refused };
      }
      const { stream, version } = outcome.value;
      const pairs = renderPairs([
        ["Erased", `${payload.stream} ${payload.version} ${payload.pointer}`],
        ["Recorded in", `${stream} ${version}`],
      ]);
      return { exit: 0, json: outcome.value, text: pairs };
    });
  },
};
