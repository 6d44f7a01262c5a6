import { join } from "node:path";
import { type Database, openDatabase } from "@tiltas/database";
import type { Ground } from "./ground.ts";
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
  /** Folder of the embedded database and of the sign-in secret. Default: `TILTAS_DATA`, else the repository's `.data`. */
  readonly dataDir?: string;
  /** Bring roles and schema up to date first. */
  readonly migrate?: boolean;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** One line worth telling the operator. */
  readonly say?: (line: string) => void;
};

const repository = join(import.meta.dirname, "..", "..", "..");

/** Where files beside the database are kept. */
export const dataFolder = ({ dataDir }: EngineOptions): string =>
  dataDir ?? process.env["TILTAS_DATA"] ?? join(repository, ".data");

const given = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
