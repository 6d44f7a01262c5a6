import { readStream } from "../arguments/read-words.ts";
import type { Command } from "../command.ts";
import { renderReport } from "../render/findings.ts";
import { withEngine } from "../with-engine.ts";

const everyEntries = 10_000;

export const verifyCommand: Command = {
  words: ["verify"],
  usage: "[--stream STREAM]",
  summary: "Recompute the history and compare it with what is stored.",
  meanings: [
    ["--stream STREAM", "one stream only, such as commitment/0190a6a0-0000-7000-8000-000000000001"],
  ],
  options: { stream: { type: "string" } },
  operands: [],
  run: async (given, world) => {
    const typed = given.find("stream");
    const stream = typed === undefined ? undefined : readStream("--stream", typed);
    return withEngine(world, "reads", async (engine) => {
      let told = 0;
      const report = await engine.verify({
        ...(stream === undefined ? {} : { stream }),
        onProgress: (entries) => {
          if (entries - told < everyEntries) return;
          told = entries;
          world.say(`Entries: ${entries}`);
        },
      });
      // A named stream nobody knows has proved nothing, so its warning counts as well.
      const found = report.findings.some(
        ({ severity }) => severity === "error" || stream !== undefined,
      );
      return { exit: found ? 1 : 0, json: report, text: renderReport(report) };
    });
  },
};
