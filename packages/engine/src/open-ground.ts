import { join } from "node:path";
import { type Database, openDatabase } from "@tiltas/database";
import type { CheckpointSettings } from "./checkpoints/checkpoint-settings.ts";
import { documentFiles } from "./files/document-files.ts";
import { type DocumentSettings, readDocumentSettings } from "./files/document-settings.ts";
import { openStore } from "./files/open-store.ts";
import type { Ground } from "./ground.ts";
import { keepMachine } from "./machines/machine-cache.ts";
import { keepPeople } from "./people-cache/people-cache.ts";
import { keepPolicy } from "./policy-cache/policy-cache.ts";
import { type Clock, systemClock } from "./ports/clock.ts";
import { type Ids, systemIds } from "./ports/ids.ts";
import { systemTiming } from "./ports/timing.ts";

export type EngineOptions = {
  /** The application's connection. Default: `DATABASE_URL`; without it the embedded PostgreSQL. */
  readonly url?: string;
  /** For roles and migrations. Default: `DATABASE_ADMIN_URL`, else `url`. */
  readonly adminUrl?: string;
  /** Folder of the embedded database, of documents, of the sign-in secret and of the ledger's signer. Default: `TILTAS_DATA`, else the repository's `.data`. */
  readonly dataDir?: string;
  /** Bring roles and schema up to date first. */
  readonly migrate?: boolean;
  /** When and with which key the ledger signs itself. Default: the environment, see `readCheckpointSettings`. */
  readonly checkpoints?: Partial<CheckpointSettings>;
  /** Where documents' files are kept and how large they may be. Default: the environment, see `readDocumentSettings`. */
  readonly documents?: Partial<DocumentSettings>;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** One line worth telling the operator. */
  readonly say?: (line: string) => void;
};

const repositoryData = join(import.meta.dirname, "..", "..", "..", ".data");

/** Where the engine keeps files beside the database. */
export const dataFolder = ({ dataDir }: EngineOptions): string =>
  dataDir ?? process.env["TILTAS_DATA"] ?? repositoryData;

const databaseOptions = ({ url, adminUrl, dataDir, migrate, say }: EngineOptions) => ({
  ...(url === undefined ? {} : { url }),
  ...(adminUrl === undefined ? {} : { adminUrl }),
  ...(dataDir === undefined ? {} : { folder: dataDir }),
  ...(migrate === undefined ? {} : { migrate }),
  ...(say === undefined ? {} : { say }),
});

/** Opens the database and lays the ground on it; whoever asks closes the database. */
export const openGround = async (
  options: EngineOptions,
): Promise<{ ground: Ground; database: Database }> => {
  const settings = { ...readDocumentSettings(process.env), ...options.documents };
  const { clock = systemClock, ids = systemIds } = options;
  const store = await openStore(settings, { folder: dataFolder(options), clock, ids });
  const database = await openDatabase(databaseOptions(options));
  const { pool, prisma } = database;
  const ground: Ground = {
    pool,
    prisma,
    clock,
    ids,
    files: documentFiles(store, settings.mostBytes),
    timing: systemTiming,
    people: keepPeople(pool, systemTiming),
    policy: keepPolicy(pool, systemTiming),
    machine: keepMachine(pool, systemTiming),
    say: options.say ?? (() => {}),
  };
  return { ground, database };
};
