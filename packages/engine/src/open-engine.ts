import { commandIdSchema } from "@tiltas/domain";
import type { Database } from "@tiltas/database";
import { assertMachinesAreComplete } from "@tiltas/workflows";
import { bulkOn } from "./bulk/bulk.ts";
import { readCheckpointSettings } from "./checkpoints/checkpoint-settings.ts";
import { openCheckpoints } from "./checkpoints/open-checkpoints.ts";
import { readLedgerStanding } from "./cosignatures/ledger-standing.ts";
import { readWitnessKeys } from "./cosignatures/witness-keys.ts";
import { rotateLedgerKey } from "./checkpoints/rotate-ledger-key.ts";
import { keepDeadlines } from "./deadlines/keep-deadlines.ts";
import type { Engine } from "./engine.ts";
import { documentsOn } from "./files/documents.ts";
import type { Ground } from "./ground.ts";
import { importCommitments } from "./import/import-commitments.ts";
import { dataFolder, type EngineOptions, openGround } from "./open-ground.ts";
import { openWriters } from "./open-writers.ts";
import { publicLedgerOn } from "./public-ledger/public-ledger.ts";
import { adoptMachine } from "./machines/adopt-machine.ts";
import { migrateLive } from "./machines/migrate-live.ts";
import { readsOn } from "./reads.ts";
import { register } from "./register/register.ts";
import { startJobs } from "./sequence/jobs.ts";
import { sequence } from "./sequence/sequence.ts";
import { openSignIn } from "./sign-in/open-sign-in.ts";
import { verify } from "./verify/verify.ts";
import { advance } from "./write/advance.ts";
import { startWriting } from "./write/writing.ts";

const compose = async (
  ground: Ground,
  database: Database,
  options: EngineOptions,
): Promise<Engine> => {
  const signIn = await openSignIn(ground, { folder: dataFolder(options) });
  const writers = await openWriters(database.url, ground.say);
  const writing = startWriting(ground, writers.pool);
  const settings = { ...readCheckpointSettings(process.env), ...options.checkpoints };
  const witnesses = await readWitnessKeys(settings.witnessKeys);
  const signing = { ground, folder: dataFolder(options), settings };
  const checkpoints = openCheckpoints(signing);
  const lapse = keepDeadlines(writing);
  const bulk = bulkOn(writing);
  const migrate = migrateLive(writing);
  return {
    ...readsOn(ground),
    advance: async (command) => advance(writing, command),
    register: async (command) => register(writing, command),
    adoptPolicy: async (policy, by) =>
      register(writing, {
        event: "policy.adopt",
        payload: { policy },
        commandId: commandIdSchema.parse(ground.ids.uuid()),
        by,
      }),
    adoptMachine: async (version, reason, by) => adoptMachine(writing, version, reason, by),
    importCommitments: async (plan) => importCommitments(writing, plan),
    verify: async (asked) => verify(ground, asked),
    sequence: async () => sequence(ground),
    publicLedger: publicLedgerOn(signing, witnesses),
    signLedger: checkpoints.round,
    findSignerAlarm: checkpoints.alarm,
    ledgerStanding: async () => readLedgerStanding(ground, witnesses, checkpoints.alarm()),
    rotateLedgerKey: async (by) => rotateLedgerKey(writing, signing, by),
    lapse,
    migrateLive: migrate,
    startJobs: () =>
      startJobs(ground, [
        { name: "sequencer", round: sequence },
        { name: "deadlines", round: lapse, idle: 1000 },
        { name: "bulk", round: async () => bulk.work() },
        checkpoints.job,
        { name: "machines", round: migrate, idle: 1000 },
      ]),
    documents: documentsOn(ground),
    bulk,
    signIn,
    close: async () => {
      await writers.close();
      await database.close();
    },
  };
};

/**
 * Opens the engine on its database; nothing is connected before. Jobs run only once `startJobs` is called.
 * @throws IncompleteMachineError when a machine's chart lacks a part, GroundError without a usable PostgreSQL, MigrationError when `migrate` is asked for and fails
 */
export const openEngine = async (options: EngineOptions = {}): Promise<Engine> => {
  assertMachinesAreComplete();
  const { ground, database } = await openGround(options);
  try {
    return await compose(ground, database, options);
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
};
