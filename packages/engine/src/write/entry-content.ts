import type { CommitmentId, EntryContent, StreamEvent } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  type MachineVersion,
  machineVersionOf,
  positionOf,
} from "@tiltas/workflows";

type Recorded = {
  readonly commitmentId: CommitmentId;
  readonly version: number;
  readonly event: StreamEvent;
  /** The event's payload as the entry holds it. */
  readonly payload: object;
  readonly before: CommitmentSnapshot | undefined;
  readonly after: CommitmentSnapshot;
};

/** A version of the commitment machine, as entries name it. */
export const machineNamed = (version: MachineVersion) => ({ id: "commitment", version });

/** A payload is made of strings, booleans, safe integers, arrays and plain objects: its schema said so. */
export const asJson = (payload: object): EntryContent["payload"] =>
  payload as EntryContent["payload"];

const hasFacts = ({ facts }: StreamEvent): boolean => Object.keys(facts).length > 0;

/** What every entry of an event says, whichever stream it stands in. */
export const envelopeContent = (event: StreamEvent) => ({
  schema: "tiltas.entry/1" as const,
  action: event.type,
  actor: event.actor,
  at: event.at,
  recordedOn: event.recordedOn,
  effectiveOn: event.effectiveOn,
  commandId: event.commandId,
  ...(event.effectiveReason === undefined ? {} : { effectiveReason: event.effectiveReason }),
});

/** The content of a commitment's entry (30-ledger, design 2). */
export const entryContentOf = ({
  commitmentId,
  version,
  event,
  payload,
  before,
  after,
}: Recorded): EntryContent => {
  const route = after.context.route;
  return {
    ...envelopeContent(event),
    stream: `commitment/${commitmentId}`,
    version,
    payload: asJson(payload),
    machine: machineNamed(machineVersionOf(after)),
    to: positionOf(after),
    reasons: [],
    ...(hasFacts(event) ? { facts: event.facts } : {}),
    ...(route === undefined ? {} : { policyVersion: route.policyVersion }),
    ...(before === undefined ? {} : { from: positionOf(before) }),
  };
};
