import type { StreamEvent } from "@tiltas/domain";
import type { CommitmentInput } from "../records/commitment.records.ts";
import { inertScope } from "./inert-scope.ts";
import { type CommitmentMachine, type CommitmentSnapshot, lawOf } from "./laws.ts";

const scope = inertScope<Parameters<CommitmentMachine["transition"]>[2]>();

/** The snapshot after an event, the same one when the chart does not take it. */
export const nextSnapshot = (
  snapshot: CommitmentSnapshot,
  event: StreamEvent,
  machine: CommitmentMachine = lawOf(snapshot).machine,
): CommitmentSnapshot => machine.transition(snapshot, event, scope);

/** The snapshot a machine begins in. */
export const firstSnapshot = (
  machine: CommitmentMachine,
  input: CommitmentInput,
): CommitmentSnapshot => machine.getInitialSnapshot(scope, input);
