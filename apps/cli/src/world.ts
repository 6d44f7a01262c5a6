import type { Engine, EngineOptions } from "@tiltas/engine";
import type { Progress } from "./terminal/progress.ts";

/** What a command reaches beyond its arguments; a test hands in its own. */
export type World = {
  /** Where relative paths start. */
  readonly folder: string;
  /** True when an outside PostgreSQL is named, whose schema changes by `tiltas migrate` alone. */
  readonly isOutside: boolean;
  readonly openEngine: (options: EngineOptions) => Promise<Engine>;
  /** A line for the person watching; never on standard output. */
  readonly say: (line: string) => void;
  readonly progress: (what: string) => Progress;
  /** Aborted when the person watching wants a command that goes on and on to end. */
  readonly stopWish: () => AbortSignal;
};
