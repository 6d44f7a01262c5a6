import type { Engine, PolicyKey } from "@tiltas/engine";
import { readVersion } from "../arguments/read-policy.ts";
import type { Answer, Command } from "../command.ts";
import { renderPolicy } from "../render/policy-words.ts";
import { withEngine } from "../with-engine.ts";

const findInForce = async (engine: Engine): Promise<PolicyKey | undefined> =>
  (await engine.listPolicies()).find(({ isInForce }) => isInForce);

export const policyShowCommand: Command = {
  words: ["policy", "show"],
  usage: "[VERSION]",
  summary: "An approval policy in sentences; the one in force unless said.",
  meanings: [["VERSION", "a version that was adopted, such as sample@1"]],
  options: {},
  operands: [],
  optionalOperands: ["VERSION"],
  run: async (given, world) => {
    const typed = given.operand("VERSION");
    const asked = typed === "" ? undefined : readVersion("VERSION", typed);
    return withEngine(world, "reads", async (engine): Promise<Answer> => {
      const key = asked ?? (await findInForce(engine));
      const found = key === undefined ? undefined : await engine.findPolicy(key);
      if (found !== undefined) return { exit: 0, json: found, text: renderPolicy(found.words) };
      const refused = `VERSION: ${typed} was never adopted`;
      return { exit: 1, json: { refused }, text: refused };
    });
  },
};
