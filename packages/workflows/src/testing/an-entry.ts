import { type EntryContent, entryContentSchema, type StreamEvent } from "@tiltas/domain";
import { machineVersionOf } from "../commitment/laws.ts";
import { type CommitmentSnapshot, positionOf } from "../commitment/snapshot.ts";
import { someCommitmentId } from "./play.ts";

type Recorded = {
  readonly version: number;
  readonly event: StreamEvent;
  readonly before: CommitmentSnapshot | undefined;
  readonly after: CommitmentSnapshot;
};

/** The entry a lawful event leaves, through JSON as a ledger would keep it. */
export const anEntry = ({ version, event, before, after }: Recorded): EntryContent => {
  const { type, payload, facts, ...envelope } = event;
  const content = {
    schema: "tiltas.entry/1",
    stream: `commitment/${someCommitmentId}`,
    version,
    action: type,
    payload,
    facts: before === undefined ? { ...facts, reference: after.context.reference } : facts,
    ...envelope,
    machine: { id: "commitment", version: machineVersionOf(after) },
    ...(before === undefined ? {} : { from: positionOf(before) }),
    to: positionOf(after),
    reasons: [],
  };
  return entryContentSchema.parse(JSON.parse(JSON.stringify(content)));
};
