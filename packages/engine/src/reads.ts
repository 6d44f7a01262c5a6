import { discardDraft, findDraft, listDrafts, saveDraft } from "./drafts/drafts.ts";
import type { Engine } from "./engine.ts";
import type { Ground } from "./ground.ts";
import { addPerson } from "./people/add-person.ts";
import { findPerson, listPeople } from "./people/find-person.ts";
import { asAt } from "./queries/as-at.ts";
import { explainFor } from "./queries/explain-for.ts";
import { findCommitment } from "./queries/find-commitment.ts";
import { isEmpty, isHealthy } from "./queries/health.ts";
import { leafChanges } from "./queries/leaf-changes.ts";
import { leafHead } from "./queries/leaf-head.ts";
import { listAllEntries } from "./queries/list-all-entries.ts";
import { listCommitments } from "./queries/list-commitments.ts";
import { listEntries } from "./queries/list-entries.ts";
import { listRefusals } from "./queries/list-refusals.ts";
import { lookAlikes } from "./queries/look-alikes.ts";
import { markOpened } from "./queries/mark-opened.ts";
import { pipeline } from "./queries/pipeline.ts";
import { queueOf } from "./queries/queue-of.ts";
import { registers } from "./queries/registers.ts";
import { totals } from "./queries/totals.ts";

const queries = {
  findCommitment,
  explain: explainFor,
  asAt,
  listCommitments,
  lookAlikes,
  queueOf,
  markOpened,
  listEntries,
  listAllEntries,
  listRefusals,
  pipeline,
  totals,
  registers,
  leafChanges,
  leafHead,
  findPerson,
  listPeople,
  addPerson,
  saveDraft,
  listDrafts,
  findDraft,
  discardDraft,
  isEmpty,
  isHealthy,
} as const;

type Name = keyof typeof queries;
type Asked<Work> = Work extends (ground: Ground, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;
export type Reads = { readonly [Key in Name]: Asked<(typeof queries)[Key]> };

/** Every query bound to its ground; each keeps its own parameters and result. */
export const readsOn = (ground: Ground): Pick<Engine, Name> => {
  const bound = Object.entries(queries).map(([name, query]) => [
    name,
    (...rest: unknown[]) => Reflect.apply(query, undefined, [ground, ...rest]) as unknown,
  ]);
  return Object.fromEntries(bound) as Reads;
};
