import { addDays, parseInstant, parseIsoDate, personIdSchema } from "@tiltas/domain";
import { personWith } from "@tiltas/workflows/testing";
import type { LedgerFilter } from "../../src/explorer/ledger-views.ts";
import { choiceFrom } from "../random/choice.ts";
import { openWorld, type World } from "../read-world.ts";
import { layLeaves } from "./lay-leaves.ts";
import { type Timed, timedOf, timing } from "./timed.ts";

const person = personIdSchema.parse(personWith("minister"));
const day = (days: number) => addDays(parseIsoDate("2027-01-01"), days);

/** The questions an auditor asks, each as hard as the data allow: old periods, rare and frequent events, empty answers. */
const questions: Readonly<Record<string, LedgerFilter>> = {
  "no filter": { by: "recorded" },
  "a frequent event": { by: "recorded", action: "approval.grant" },
  "an event of the first tenth alone": { by: "recorded", action: "commitment.import" },
  "an event that never was": { by: "recorded", action: "claim.waive" },
  "a person": { by: "recorded", person },
  "a person's frequent event": { by: "recorded", person, action: "approval.grant" },
  refusals: { by: "recorded", kind: "refusal" },
  "a week long ago": { by: "recorded", from: day(20), to: day(26) },
  "a person's events of a week long ago": { by: "recorded", person, from: day(20), to: day(26) },
  "an effective week long ago": { by: "effective", from: day(20), to: day(26) },
  "refusals before the first year": { by: "recorded", kind: "refusal", to: day(-1) },
};

export type ExplorerMeasure = {
  readonly marksPerSecond: number;
  readonly pages: Readonly<Record<string, Timed & { readonly rows: number }>>;
  readonly jump: Timed;
};

const measureOne = async (
  { reads }: World,
  filter: LedgerFilter,
  leaves: number,
): Promise<Timed & { readonly rows: number }> => {
  const choice = choiceFrom(1);
  const taken: number[] = [];
  const { rows } = await reads.exploreEntries(filter, { size: 100 });
  for (let n = 0; n < 30; n += 1) {
    // Half of the pages are the newest, half begin somewhere in the middle, as a scrolled list asks for them.
    const page = n % 2 === 0 ? { size: 100 } : { size: 100, seq: choice.below(leaves) };
    await timing(taken, async () => reads.exploreEntries(filter, page));
  }
  return { ...timedOf(taken), rows: rows.length };
};

/** Lays so many leaves and asks for pages of 100 by every kind of filter. */
export const measureExplorer = async (leaves: number): Promise<ExplorerMeasure> => {
  await using world = await openWorld();
  const marksPerSecond = await layLeaves(world, leaves);
  const pages: Record<string, Timed & { readonly rows: number }> = {};
  for (const [name, filter] of Object.entries(questions))
    pages[name] = await measureOne(world, filter, leaves);
  const taken: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const at = parseInstant(`${day(n * 3)}T12:00:00.000Z`);
    await timing(taken, async () => world.reads.leavesBy(at));
  }
  return { marksPerSecond, pages, jump: timedOf(taken) };
};
