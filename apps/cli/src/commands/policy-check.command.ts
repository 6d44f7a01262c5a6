import { readJsonFile } from "../arguments/read-policy.ts";
import type { Answer, Command } from "../command.ts";
import { renderPolicyFindings } from "../render/policy-findings.ts";
import { renderPolicy } from "../render/policy-words.ts";
import { blocks } from "../render/table.ts";
import { withEngine } from "../with-engine.ts";

export const policyCheckCommand: Command = {
  words: ["policy", "check"],
  usage: "FILE",
  summary: "What speaks against a policy, before anyone adopts it.",
  meanings: [["FILE", "the policy as JSON"]],
  options: {},
  operands: ["FILE"],
  run: async (given, world) => {
    const written = await readJsonFile("FILE", given.operand("FILE"), world);
    return withEngine(world, "reads", async (engine): Promise<Answer> => {
      const checked = await engine.checkPolicy(written);
      if (!checked.ok) {
        const { field = "", problem = "" } = checked.reasons[0].facts;
        const text = `It is no policy: ${field} ${problem}`;
        return { exit: 1, json: { reasons: checked.reasons }, text };
      }
      const { words, findings, nextNumber } = checked.value;
      const isWrong = findings.some(({ severity }) => severity === "error");
      const text = blocks(
        renderPolicy(words),
        renderPolicyFindings(findings),
        nextNumber === words.version
          ? ""
          : `To be adopted it must carry the number ${nextNumber}; it carries ${words.version}.`,
      );
      return { exit: isWrong ? 1 : 0, json: checked.value, text };
    });
  },
};
