import type { FieldChange } from "@tiltas/workflows";
import type { EntryView } from "../views.ts";
import { entryTexts, readContent, type StoredEntry } from "./stored-entry.ts";

/** An entry as the screens and a browser's verifier want it. */
export const toEntryView = (row: StoredEntry, changes: readonly FieldChange[]): EntryView => ({
  stream: row.stream,
  version: row.version,
  content: readContent(row),
  actorName: row.actor_name,
  onBehalfOfName: row.on_behalf_of_name,
  changes,
  bytes: row.bytes.toString("base64"),
  hash: row.hash.toString("hex"),
  chainHash: row.chain_hash.toString("hex"),
  texts: entryTexts(row),
  leafIndex: row.leaf_index === null ? null : Number(row.leaf_index),
});
