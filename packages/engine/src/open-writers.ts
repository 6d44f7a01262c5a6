import { type Database, openDatabase } from "@tiltas/database";

// The write path's statement is always best as nested loops over keys; a plan made while tables were
// small must not outlive their growth, and planning it anew each time costs more than running it.
const settings = {
  plan_cache_mode: "force_generic_plan",
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
} as const;

/** Two connections carry batches, the others what a failed batch left over. */
const poolSize = 6;

const withSettings = (url: string): string => {
  const parsed = new URL(url);
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  parsed.searchParams.set(
    "options",
    [parsed.searchParams.get("options") ?? "", ...flags].join(" ").trim(),
  );
  return parsed.href;
};

/** Opens a pool of its own for the write path's one statement, on the same database and with the same rights. */
export const openWriters = async (url: string, say: (line: string) => void): Promise<Database> =>
  openDatabase({ url: withSettings(url), poolSize, applicationName: "tiltas writer", say });
