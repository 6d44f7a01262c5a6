import { policiesOn } from "./policies/policies-on.ts";
import { addPerson } from "./people/add-person.ts";
import { disablePerson } from "./people/disable-person.ts";
import { recordPeople } from "./people/record-people.ts";
import { findPerson, listPeople } from "./people/find-person.ts";
import { reportsOn } from "./audit/reports-on.ts";
import { discardDraft, findDraft, listDrafts, saveDraft } from "./drafts/drafts.ts";
import type { Engine } from "./engine.ts";
import { exploreEntries } from "./explorer/explore-entries.ts";
import { exploreRefusals } from "./explorer/explore-refusals.ts";
import { fundHistory } from "./explorer/fund-history.ts";
import { findLedgerEntry } from "./explorer/find-ledger-entry.ts";
import { leavesBy } from "./explorer/leaves-by.ts";
import { listPortfolio } from "./portfolio/list-portfolio.ts";
import { portfolioTotals } from "./portfolio/portfolio-totals.ts";
import type { Ground } from "./ground.ts";
import { checkMachine } from "./machines/check-machine.ts";
import { machines } from "./machines/machines.ts";
import { asAt } from "./queries/as-at.ts";
import { changesSinceLook } from "./queries/changes-since-look.ts";
import { delegationsOf } from "./queries/delegations-of.ts";
import { explainFor } from "./queries/explain-for.ts";
import { findCommitment } from "./queries/find-commitment.ts";
import { isEmpty, isHealthy } from "./queries/health.ts";
import { leafChanges } from "./queries/leaf-changes.ts";
import { leafHead } from "./queries/leaf-head.ts";
import { listCommitments } from "./queries/list-commitments.ts";
import { listEntries } from "./queries/list-entries.ts";
import { lookAlikes } from "./queries/look-alikes.ts";
import { markOpened } from "./queries/mark-opened.ts";
import { pendingLeaves } from "./queries/pending-leaves.ts";
import { pipeline } from "./queries/pipeline.ts";
import { queueOf } from "./queries/queue-of.ts";
import { registers } from "./queries/registers.ts";
import { rememberedWays } from "./queries/remembered-ways.ts";
import { totals } from "./queries/totals.ts";

/** Everything of the engine that asks no command: queries, drafts, and the program's own word about people. */
export type Reads = Omit<
  Engine,
  | "advance"
  | "register"
  | "adoptPolicy"
  | "adoptMachine"
  | "eraseText"
  | "importCommitments"
  | "verify"
  | "bulk"
  | "documents"
  | "signIn"
  | "sequence"
  | "lapse"
  | "migrateLive"
  | "startJobs"
  | "publicLedger"
  | "evidence"
  | "signLedger"
  | "rotateLedgerKey"
  | "findSignerAlarm"
  | "ledgerStanding"
  | "close"
>;

/** The queries, drafts and people of the engine, each bound to its ground. */
export const readsOn = (ground: Ground): Reads => {
  const wayFrom = rememberedWays();
  return {
    ...policiesOn(ground),
    reports: reportsOn(ground),
    findCommitment: async (key) => findCommitment(ground, key),
    explain: async (commitmentId, person) => explainFor(ground, commitmentId, person, wayFrom),
    changesSinceLook: async (commitmentId, person) =>
      changesSinceLook(ground, commitmentId, person),
    asAt: async (commitmentId, when) => asAt(ground, commitmentId, when),
    listCommitments: async (filter, page) => listCommitments(ground, filter, page),
    lookAlikes: async (reference) => lookAlikes(ground, reference),
    queueOf: async (person, page) => queueOf(ground, person, page),
    markOpened: async (person, commitmentId) => markOpened(ground, person, commitmentId),
    listEntries: async (stream, page) => listEntries(ground, stream, page),
    exploreEntries: async (filter, page) => exploreEntries(ground, filter, page),
    exploreRefusals: async (filter, page) => exploreRefusals(ground, filter, page),
    fundHistory: async (code, page) => fundHistory(ground, code, page),
    findLedgerEntry: async (leafIndex) => findLedgerEntry(ground, leafIndex),
    leavesBy: async (instant) => leavesBy(ground, instant),
    portfolioTotals: async (when, origin) => portfolioTotals(ground, when, origin),
    listPortfolio: async (when, filter, page) => listPortfolio(ground, when, filter, page),
    pipeline: async (query) => pipeline(ground, query),
    totals: async (query) => totals(ground, query),
    registers: async () => registers(ground),
    machines: async () => machines(ground),
    checkMachine: async (version) => checkMachine(ground.pool, version),
    leafChanges: async (after, limit) => leafChanges(ground, after, limit),
    leafHead: async () => leafHead(ground),
    pendingLeaves: async () => pendingLeaves(ground),
    delegationsOf: async (person) => delegationsOf(ground, person),
    findPerson: async (id) => findPerson(ground, id),
    listPeople: async () => listPeople(ground),
    addPerson: async (person) => addPerson(ground, person),
    disablePerson: async (id) => disablePerson(ground, id),
    recordPeople: async () => recordPeople(ground),
    saveDraft: async (person, draft) => saveDraft(ground, person, draft),
    listDrafts: async (person) => listDrafts(ground, person),
    findDraft: async (person, id) => findDraft(ground, person, id),
    discardDraft: async (person, id) => discardDraft(ground, person, id),
    isEmpty: async () => isEmpty(ground),
    isHealthy: async () => isHealthy(ground),
  };
};
