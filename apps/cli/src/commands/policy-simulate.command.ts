import { choosePolicy, readPolicyText } from "../arguments/read-policy.ts";
import { readDay } from "../arguments/read-words.ts";
import { UsageError } from "../arguments/usage-error.ts";
import type { Command } from "../command.ts";
import { renderSimulation } from "../render/simulation.ts";
import { withEngine } from "../with-engine.ts";

export const policySimulateCommand: Command = {
  words: ["policy", "simulate"],
  usage: "NEW --from DATE --to DATE",
  summary: "What the commitments submitted in a period would have gone through under a policy.",
  meanings: [
    ["NEW", "a policy as a JSON file, or a version such as sample@1"],
    ["--from DATE", "the first day, such as 2024-01-01"],
    ["--to DATE", "the last day"],
  ],
  options: { from: { type: "string" }, to: { type: "string" } },
  operands: ["NEW"],
  run: async (given, world) => {
    const from = readDay("--from", given.get("from"));
    const to = readDay("--to", given.get("to"));
    if (from > to) throw new UsageError("--to", "lies before --from");
    const text = await readPolicyText("NEW", given.operand("NEW"), world);
    return withEngine(world, "reads", async (engine) => {
      const policy = await choosePolicy(engine, "NEW", text);
      const onProgress = world.progress("Commitments");
      const report = await engine.simulatePolicy(policy, { from, to, onProgress });
      return { exit: 0, json: report, text: renderSimulation(report) };
    });
  },
};
