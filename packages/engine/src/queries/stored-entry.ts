import { type EntryContent, entryContentSchema, jobSchema } from "@tiltas/domain";
import type { EntryText } from "../views.ts";

/** The columns of `entry e` with its place in the ledger's order and its people's names. */
export const entryColumns = `
  e.stream, e.version, e.command_id, e.action, e.person_id, e.role, e.on_behalf_of, e.at, e.effective_on,
  e.bytes, e.hash, e.chain_hash, l.index AS leaf_index, a.name AS actor_name, b.name AS on_behalf_of_name,
  (SELECT jsonb_agg(jsonb_build_object('pointer', s.pointer, 'salt', encode(s.salt, 'base64'), 'text', s.text,
       'at', s.erased_at, 'ground', s.erased_ground) ORDER BY s.pointer)
     FROM sealed_text s WHERE s.stream = e.stream AND s.version = e.version) AS texts`;

/** What `entryColumns` reads from, beside `entry e` and `leaf l`. */
export const entryPeople = `
  LEFT JOIN person a ON a.id = e.person_id
  LEFT JOIN person b ON b.id = e.on_behalf_of`;

export type StoredEntry = {
  readonly stream: string;
  readonly version: number;
  readonly command_id: string;
  readonly action: string;
  readonly person_id: string | null;
  readonly role: string;
  readonly on_behalf_of: string | null;
  readonly at: string;
  readonly effective_on: string;
  readonly bytes: Buffer;
  readonly hash: Buffer;
  readonly chain_hash: Buffer;
  readonly leaf_index: string | null;
  readonly actor_name: string | null;
  readonly on_behalf_of_name: string | null;
  readonly texts: readonly StoredText[] | null;
};

/** A sealed text as stored: text and salt (base64), or when and why it was taken out. */
type StoredText = {
  readonly pointer: string;
  readonly salt: string | null;
  readonly text: string | null;
  readonly at: string | null;
  readonly ground: string | null;
};

/** The texts an entry holds by their hashes, as the screens and a verifier want them. */
export const entryTexts = ({ texts }: Pick<StoredEntry, "texts">): readonly EntryText[] =>
  (texts ?? []).map(({ pointer, salt, text, at, ground }) =>
    salt === null || text === null
      ? { pointer, erased: { at: new Date(at ?? 0).toISOString(), ground: ground ?? "" } }
      : { pointer, salt, text },
  );

/** The content of stored bytes. Throws a SyntaxError or ZodError on bytes no entry of ours has. */
export const parseContent = (bytes: Buffer): EntryContent =>
  entryContentSchema.parse(JSON.parse(bytes.toString("utf8")));

const fromColumns = (row: StoredEntry): EntryContent =>
  entryContentSchema.parse({
    schema: "tiltas.entry/1",
    stream: row.stream,
    version: row.version,
    action: row.action,
    payload: null,
    actor:
      row.person_id === null
        ? { type: "system", job: jobSchema.catch("deadlines").parse(row.role) }
        : {
            type: "person",
            person: row.person_id,
            role: row.role,
            ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
          },
    at: row.at,
    recordedOn: row.at.slice(0, 10),
    effectiveOn: row.effective_on,
    commandId: row.command_id,
    reasons: ["entryUnreadable"],
  });

/**
 * The content as far as it can be read: of bytes that were tampered with only what the columns beside them
 * say, and the reason `entryUnreadable`, so that the history can still be shown and verified.
 */
export const readContent = (row: StoredEntry): EntryContent => {
  try {
    return parseContent(row.bytes);
  } catch {
    return fromColumns(row);
  }
};
