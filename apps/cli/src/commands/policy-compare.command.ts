import { choosePolicy, readPolicyText } from "../arguments/read-policy.ts";
import type { Command } from "../command.ts";
import { renderComparison } from "../render/policy-comparison.ts";
import { withEngine } from "../with-engine.ts";

const mostTouched = 200;

export const policyCompareCommand: Command = {
  words: ["policy", "compare"],
  usage: "A B",
  summary: "What changes from one policy to another, and the running commitments it would touch.",
  meanings: [
    ["A", "a version such as sample@1, or a policy as a JSON file"],
    ["B", "the same"],
  ],
  options: {},
  operands: ["A", "B"],
  run: async (given, world) => {
    const a = await readPolicyText("A", given.operand("A"), world);
    const b = await readPolicyText("B", given.operand("B"), world);
    return withEngine(world, "reads", async (engine) => {
      const before = await choosePolicy(engine, "A", a);
      const after = await choosePolicy(engine, "B", b);
      const comparison = await engine.comparePolicies(before, after);
      const touched = await engine.commitmentsTouched(before, after, { size: mostTouched });
      return {
        exit: 0,
        json: { ...comparison, touched },
        text: renderComparison(comparison, touched),
      };
    });
  },
};
