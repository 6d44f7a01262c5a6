import type { Totals } from "@tiltas/engine";
import { readDay, readDonor, readOrigin } from "../arguments/read-words.ts";
import type { Command } from "../command.ts";
import { blocks, inGroups, renderTable } from "../render/table.ts";
import { sequenceAll, withEngine } from "../with-engine.ts";

/** Totals as people read them; the definition stands beside the numbers. */
const renderTotals = (totals: Totals, donor: string, origin: string): string =>
  blocks(
    `Committed by ${donor} as at ${totals.asAt}${origin === "own" ? "" : `, imported from ${origin}`}`,
    renderTable(
      [{ title: "" }, { title: totals.currency, align: "right" }],
      [
        [`in ${totals.asAt.slice(0, 4)}`, inGroups(totals.thisYear)],
        ["military, to date", inGroups(totals.military)],
        ["all assistance, to date", inGroups(totals.all)],
      ],
    ),
    `Approved or beyond and not cancelled, by the day approval took effect; military includes training.\nTrue for the first ${inGroups(totals.leafIndex)} entries of the ledger.`,
  );

export const totalsCommand: Command = {
  words: ["totals"],
  usage: "--as-at DATE [--donor LT] [--origin own]",
  summary: "What a donor had committed by a day.",
  meanings: [
    ["--as-at DATE", "the day, such as 2024-04-10"],
    ["--donor CODE", "the donor's two-letter code; LT unless said"],
    ["--origin ORIGIN", "own (decided here; unless said) or kiel (imported)"],
  ],
  options: { "as-at": { type: "string" }, donor: { type: "string" }, origin: { type: "string" } },
  operands: [],
  run: async (given, world) => {
    const date = readDay("--as-at", given.get("as-at"));
    const donor = readDonor("--donor", given.find("donor") ?? "LT");
    const origin = readOrigin("--origin", given.find("origin") ?? "own");
    return withEngine(world, "reads", async (engine) => {
      await sequenceAll(engine);
      const totals = await engine.totals({ date, donor, origin });
      return { exit: 0, json: totals, text: renderTotals(totals, donor, origin) };
    });
  },
};
