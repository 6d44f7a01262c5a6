import type { StreamEntry } from "../stream/stream-entry.ts";
import { aStream } from "./stream.builder.ts";
import type { BuiltStream } from "./stream.builder.ts";

/** Five honest entries, of which each attack alters a copy. */
export const honest = aStream(["propose", "submit", "approve", "procure", "deliver"]);

export function getEntry(version: number): StreamEntry {
  const entry = honest.entries[version - 1];
  if (entry === undefined) throw new RangeError(`no version ${version}`);
  return entry;
}

/** The honest stream with one entry altered. */
export function altered(version: number, change: Partial<StreamEntry>): BuiltStream {
  const entries = honest.entries.map((entry) =>
    entry.version === version ? { ...entry, ...change } : entry,
  );
  return { ...honest, entries };
}

/** The honest head over some of the honest entries. */
export function inOrder(...versions: readonly number[]): BuiltStream {
  return { ...honest, entries: versions.map(getEntry) };
}
