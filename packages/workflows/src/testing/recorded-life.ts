import {
  type Actor,
  commandIdSchema,
  type CommitmentContent,
  type EntryContent,
  type EventName,
  type Policy,
  type Role,
} from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { decide } from "../commitment/decide.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { anEntry } from "./an-entry.ts";
import { castDirectory } from "./cast.ts";
import { aDraft, aProposal, eventIn } from "./play.ts";

/** One act of a life: the event, who sends it, its payload, and the policy then in force if not the sample one. */
export type Act = readonly [type: EventName, who: Role | Actor, payload?: object, policy?: Policy];

export type RecordedLife = {
  readonly entries: readonly EntryContent[];
  readonly last: CommitmentSnapshot;
};

/** Plays lawful acts from a proposal on and keeps the entry of each; throws at the first that is refused. */
export const recordedLife = (content: CommitmentContent, acts: readonly Act[]): RecordedLife => {
  let last = aDraft(content);
  const first = { version: 1, event: aProposal(content).event, before: undefined, after: last };
  const entries = [anEntry(first)];
  for (const [type, who, payload = {}, policy] of acts) {
    const version = entries.length + 1;
    const commandId = commandIdSchema.parse(seededUuid(900, version));
    const event = { ...eventIn(last, type, who, payload, policy), commandId };
    const outcome = decide(last, event, castDirectory);
    if (!outcome.ok) throw new Error(`${type}: ${outcome.reasons[0].id}`);
    entries.push(anEntry({ version, event, before: last, after: outcome.value }));
    last = outcome.value;
  }
  return { entries, last };
};
