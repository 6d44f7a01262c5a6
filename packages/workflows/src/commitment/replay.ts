import {
  commitmentIdSchema,
  type EntryContent,
  type EventEnvelope,
  isEventName,
  parseStreamEvent,
  type StreamEvent,
} from "@tiltas/domain";
import { emptyDirectory } from "../explain/directory.ts";
import { begin, decide } from "./decide.ts";
import type { CommitmentInput } from "../records/commitment.records.ts";
import { isMachineVersion, machineVersionOf } from "./laws.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

/** Where and why a history departs from the law. */
export class ReplayError extends Error {
  override readonly name = "ReplayError";
  readonly stream: string;
  readonly version: number;
  readonly reasonId: string;
  constructor(stream: string, version: number, reasonId: string) {
    super(`${stream} version ${version}: ${reasonId}`);
    this.stream = stream;
    this.version = version;
    this.reasonId = reasonId;
  }
}

// Several checks ask for the event of one entry; reading its payload is most of their work.
let last: { readonly entry: EntryContent; readonly event: StreamEvent } | undefined;

/** The event an entry records. Throws a ZodError on content no event has. */
export const eventOf = (entry: EntryContent): StreamEvent => {
  if (last?.entry === entry) return last.event;
  const event = readEvent(entry);
  last = { entry, event };
  return event;
};

const readEvent = (entry: EntryContent): StreamEvent => {
  if (!isEventName(entry.action))
    throw new ReplayError(entry.stream, entry.version, "unknownAction");
  const envelope: EventEnvelope = {
    at: entry.at,
    recordedOn: entry.recordedOn,
    effectiveOn: entry.effectiveOn,
    actor: entry.actor,
    commandId: entry.commandId,
    facts: entry.facts ?? {},
    ...(entry.effectiveReason === undefined ? {} : { effectiveReason: entry.effectiveReason }),
  };
  return parseStreamEvent(entry.action, entry.payload, envelope);
};

type Stated = EntryContent["from"];

const isAt = (stated: Stated, snapshot: CommitmentSnapshot | undefined): boolean => {
  if (stated === undefined) return true;
  if (snapshot === undefined) return false;
  const { stage, state, revision } = positionOf(snapshot);
  return stated.stage === stage && stated.state === state && stated.revision === revision;
};

/**
 * The state after one entry, by the law of the version it names: the one it leads to, which only a migration changes.
 * Throws a ReplayError where that law forbids it, and a ZodError on a payload no event has.
 */
export const replayStep = (
  before: CommitmentSnapshot | undefined,
  entry: EntryContent,
): CommitmentSnapshot => {
  const event = eventOf(entry);
  const fail = (reasonId: string) => new ReplayError(entry.stream, entry.version, reasonId);
  const version = entry.machine?.version ?? 1;
  if (!isMachineVersion(version)) throw fail("unknownMachineVersion");
  if (!isAt(entry.from, before)) throw fail("positionDiffers");
  const outcome =
    before === undefined
      ? begin(beginning(entry, event), emptyDirectory, version)
      : decide(before, event, emptyDirectory);
  if (!outcome.ok) throw fail(outcome.reasons[0].id);
  if (machineVersionOf(outcome.value) !== version) throw fail("machineVersionDiffers");
  if (!isAt(entry.to, outcome.value)) throw fail("positionDiffers");
  return outcome.value;
};

/** What a stream's first entry begins it with. Throws a ReplayError for an entry that begins none. */
export const beginning = (entry: EntryContent, event: StreamEvent): CommitmentInput => {
  const fail = (reasonId: string) => new ReplayError(entry.stream, entry.version, reasonId);
  if (event.type !== "commitment.propose" && event.type !== "commitment.import")
    throw fail("streamDoesNotBegin");
  const { reference } = event.facts;
  if (reference === undefined) throw fail("referenceMissing");
  const commitmentId = commitmentIdSchema.parse(entry.stream.replace("commitment/", ""));
  return { commitmentId, reference, event };
};

/** The states a stream passes through, one after each entry; throws a ReplayError at the first unlawful one. */
export const replaySteps = (entries: readonly EntryContent[]): readonly CommitmentSnapshot[] => {
  const snapshots: CommitmentSnapshot[] = [];
  for (const entry of entries) {
    if (entry.version !== snapshots.length + 1 || entry.stream !== entries[0]?.stream)
      throw new ReplayError(entry.stream, entry.version, "versionGap");
    snapshots.push(replayStep(snapshots.at(-1), entry));
  }
  return snapshots;
};

/** fold(entries): the state after the last entry, or undefined for an empty stream. */
export const replay = (entries: readonly EntryContent[]): CommitmentSnapshot | undefined =>
  replaySteps(entries).at(-1);
