import type { StreamEvent } from "@tiltas/domain";
import { type CommitmentMachine, type CommitmentSnapshot, lawOf } from "./laws.ts";

type Scope = Parameters<CommitmentMachine["transition"]>[2];

/** Guarantee: XState hands the scope to actors, delays and messages, and these machines have none of them. */
const inert = (): Scope =>
  ({
    self: {},
    id: "",
    sessionId: "",
    logger: () => undefined,
    defer: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: () => undefined,
    system: { _sendInspectionEvent: () => undefined },
  }) as unknown as Scope;

const scope = inert();

/**
 * The snapshot after an event, the same one when the chart does not take it. XState's own `transition` makes an actor
 * of the machine, and a first snapshot, for every call; a test holds this one to it.
 */
export const nextSnapshot = (
  snapshot: CommitmentSnapshot,
  event: StreamEvent,
  machine: CommitmentMachine = lawOf(snapshot).machine,
): CommitmentSnapshot => machine.transition(snapshot, event, scope);
