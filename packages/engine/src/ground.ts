import type { Database, Say } from "@tiltas/database";
import type { DocumentFiles } from "./files/document-files.ts";
import type { MachineCache } from "./machines/machine-cache.ts";
import type { PeopleCache } from "./people-cache/people-cache.ts";
import type { PolicyCache } from "./policy-cache/policy-cache.ts";
import type { Clock } from "./ports/clock.ts";
import type { Ids } from "./ports/ids.ts";
import type { Timing } from "./ports/timing.ts";

/** What every command and query stands on. */
export type Ground = Pick<Database, "pool" | "prisma"> & {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timing: Timing;
  readonly people: PeopleCache;
  readonly policy: PolicyCache;
  readonly machine: MachineCache;
  readonly files: DocumentFiles;
  readonly say: Say;
};
