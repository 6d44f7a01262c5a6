/** An entry as stored, with its leaf and what waits for the sequencer. */
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
  readonly leaf_hash: Buffer | null;
  readonly pending_hash: Buffer | null;
};

/** The end of a stream as stored: a commitment's in its own row, any other's in `stream_head`. */
export type StoredHead = { readonly version: number; readonly chain_hash: Buffer };

export type StoredCommitment = StoredHead & Readonly<Record<string, unknown>>;

export const entryQuery = (isOne: boolean): string => `
  SELECT entry.stream, entry.version, entry.command_id, entry.action, entry.person_id, entry.role, entry.on_behalf_of,
    entry.at, entry.effective_on, entry.bytes, entry.hash, entry.chain_hash, leaf.index AS leaf_index,
    leaf.entry_hash AS leaf_hash, pending_leaf.entry_hash AS pending_hash
  FROM entry LEFT JOIN leaf USING (stream, version) LEFT JOIN pending_leaf USING (stream, version)
  ${isOne ? "WHERE entry.stream = $1" : ""} ORDER BY entry.stream, entry.version`;

export const commitmentQuery = `
  SELECT 'commitment/' || id AS name, reference, donor, year, source, proposer_id, title, kind, sourcing, classification,
    framework_code, recipient, destinations, needed_by, amount_eur, stage, state, revision, version, chain_hash, snapshot,
    machine_version, approved_on, last_effective_on
  FROM commitment WHERE id = ANY($1::uuid[])`;

export const headQuery =
  "SELECT stream AS name, version, chain_hash FROM stream_head WHERE stream = ANY($1)";
