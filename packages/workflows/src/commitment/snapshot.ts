import { type CommitmentState, commitmentStateSchema, type Stage } from "@tiltas/domain";
import type { SnapshotFrom } from "xstate";
import { z } from "zod";
import { commitmentContextSchema } from "./commitment.context.ts";
import { commitmentMachine, commitmentMachineVersion } from "./commitment.machine.ts";

/** The machine's live snapshot: immutable, comparable by reference. */
export type CommitmentSnapshot = SnapshotFrom<typeof commitmentMachine>;

const stateValueSchema = z.union([z.string(), z.record(z.string(), z.unknown())]);

/** A snapshot at rest: plain JSON with machine and version. A cache; the entries are the record. */
export const snapshotEnvelopeSchema = z.strictObject({
  machine: z.literal("commitment"),
  version: z.literal(commitmentMachineVersion),
  value: stateValueSchema,
  history: z.record(z.string(), z.array(z.strictObject({ id: z.string() }))),
  context: commitmentContextSchema,
});
export type SnapshotEnvelope = z.infer<typeof snapshotEnvelopeSchema>;

const innermost = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return "";
  const [key, inner] = Object.entries(value)[0] ?? ["", ""];
  const deeper = innermost(inner);
  return deeper === "" ? key : deeper;
};

export type Position = { readonly stage: Stage; readonly state: CommitmentState; readonly revision: number };

/** Stage, exact state and revision; a suspended or ended commitment keeps the stage it had reached. */
export const positionOf = (snapshot: CommitmentSnapshot): Position => ({
  stage: snapshot.context.stage,
  state: commitmentStateSchema.parse(innermost(snapshot.value)),
  revision: snapshot.context.revision,
});

/** Writes a snapshot down as plain JSON. */
export const toEnvelope = (snapshot: CommitmentSnapshot): SnapshotEnvelope => ({
  machine: "commitment",
  version: commitmentMachineVersion,
  value: stateValueSchema.parse(snapshot.value),
  history: Object.fromEntries(
    Object.entries(snapshot.historyValue).map(([key, nodes]) => [key, nodes.map(({ id }) => ({ id }))]),
  ),
  context: snapshot.context,
});

// XState reads the scope only to revive child actors, and this machine has none.
const withoutChildren = <Scope>(): Scope =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- never read, see above
  ({}) as Scope;

/** Revives a snapshot; throws a ZodError on foreign context and an Error on an unknown state. */
export const restoreSnapshot = (stored: unknown): CommitmentSnapshot => {
  const envelope = snapshotEnvelopeSchema.parse(stored);
  const ended = isEnded(commitmentStateSchema.parse(innermost(envelope.value)));
  const persisted = {
    status: ended ? ("done" as const) : ("active" as const),
    value: envelope.value,
    historyValue: envelope.history,
    context: envelope.context,
    children: {},
    output: undefined,
    error: undefined,
  };
  return commitmentMachine.restoreSnapshot(
    persisted,
    withoutChildren<Parameters<typeof commitmentMachine.restoreSnapshot>[1]>(),
  );
};

const ends: readonly CommitmentState[] = ["rejected", "withdrawn", "cancelled", "closed"];

/** Tells whether a state is final. */
export const isEnded = (state: CommitmentState): boolean => ends.includes(state);

