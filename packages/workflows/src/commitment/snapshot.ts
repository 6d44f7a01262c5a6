import { type CommitmentState, commitmentStateSchema, type Stage } from "@tiltas/domain";
import type { AnyStateNode } from "xstate";
import { z } from "zod";
import { type CommitmentContext, commitmentContextSchema } from "./commitment.context.ts";
import {
  type CommitmentMachine,
  type CommitmentSnapshot,
  laws,
  type MachineVersion,
  machineVersionOf,
  machineVersions,
} from "./laws.ts";

export type { CommitmentSnapshot };

export type StateValue = string | { readonly [state: string]: StateValue };

// One branch only: the machine has no parallel states.
const stateValueSchema: z.ZodType<StateValue> = z.union([
  z.string(),
  z
    .record(
      z.string(),
      z.lazy(() => stateValueSchema),
    )
    .refine((value) => Object.keys(value).length === 1, "must name one state"),
]);

/** A snapshot at rest: plain JSON with machine and version. A cache; the entries are the record. */
export const snapshotEnvelopeSchema = z.strictObject({
  machine: z.literal("commitment"),
  version: z.literal(machineVersions),
  value: stateValueSchema,
  history: z.record(z.string(), z.array(z.strictObject({ id: z.string() }))),
  context: commitmentContextSchema,
});
export type SnapshotEnvelope = z.infer<typeof snapshotEnvelopeSchema>;

const innermost = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return "";
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const [key, inner] = entries[0] ?? ["", ""];
  const deeper = innermost(inner);
  return deeper === "" ? key : deeper;
};

export type Position = {
  readonly stage: Stage;
  readonly state: CommitmentState;
  readonly revision: number;
};

/** Stage, exact state and revision; a suspended or ended commitment keeps the stage it had reached. */
export const positionOf = (snapshot: CommitmentSnapshot): Position => ({
  stage: snapshot.context.stage,
  state: commitmentStateSchema.parse(innermost(snapshot.value)),
  revision: snapshot.context.revision,
});

/** Writes a snapshot down as plain JSON. */
export const toEnvelope = (snapshot: CommitmentSnapshot): SnapshotEnvelope => ({
  machine: "commitment",
  version: machineVersionOf(snapshot),
  value: snapshot.value,
  history: Object.fromEntries(
    Object.entries(snapshot.historyValue).map(([key, nodes]) => [
      key,
      nodes.map(({ id }) => ({ id })),
    ]),
  ),
  context: snapshot.context,
});

/** Guarantee: XState reads the scope only to revive child actors, and this machine has none. */
const withoutChildren = <Scope>(): Scope => ({}) as Scope;

/** Guarantee: XState walks the context only to revive actors kept in it; what was parsed is put in its place. */
const withoutActors = (): CommitmentContext => ({}) as CommitmentContext;

/** A stored snapshot that no machine of ours wrote: its parts contradict each other. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
  readonly part: "history" | "stage";
  constructor(part: "history" | "stage") {
    super(`the stored snapshot's ${part} does not fit its state`);
    this.part = part;
  }
}

const historyKey = "commitment.live.whereItWas";

const idsUnder = (node: AnyStateNode): readonly string[] => [
  node.id,
  ...Object.values(node.states).flatMap((child: AnyStateNode) => idsUnder(child)),
];

const knownIds: Readonly<Record<MachineVersion, ReadonlySet<string>>> = {
  1: new Set(idsUnder(laws[1].machine.root)),
  2: new Set(idsUnder(laws[2].machine.root)),
};

// XState drops history it does not know, and a suspended commitment would then resume as a draft.
const assertFits = ({ version, value, history, context }: SnapshotEnvelope): void => {
  const isKnown = Object.entries(history).every(
    ([key, nodes]) =>
      key === historyKey && nodes.length > 0 && nodes.every(({ id }) => knownIds[version].has(id)),
  );
  if (!isKnown || (value === "suspended" && !Object.hasOwn(history, historyKey)))
    throw new SnapshotError("history");
  if (typeof value === "string") return;
  const [stage] = Object.keys(typeof value["live"] === "object" ? value["live"] : {});
  if (stage !== undefined && stage !== context.stage) throw new SnapshotError("stage");
};

/** Revives a snapshot under the machine version it names; throws a ZodError on foreign context, an Error on an unknown state, a SnapshotError else. */
export const restoreSnapshot = (stored: unknown): CommitmentSnapshot => {
  const envelope = snapshotEnvelopeSchema.parse(stored);
  const ended = isEnded(commitmentStateSchema.parse(innermost(envelope.value)));
  const persisted = {
    status: ended ? ("done" as const) : ("active" as const),
    value: envelope.value,
    historyValue: envelope.history,
    context: withoutActors(),
    children: {},
    output: undefined,
    error: undefined,
  };
  assertFits(envelope);
  const restored = laws[envelope.version].machine.restoreSnapshot(
    persisted,
    withoutChildren<Parameters<CommitmentMachine["restoreSnapshot"]>[1]>(),
  );
  return { ...restored, context: envelope.context };
};

const ends: readonly CommitmentState[] = ["rejected", "withdrawn", "cancelled", "closed"];

/** Tells whether a state is final. */
export const isEnded = (state: CommitmentState): boolean => ends.includes(state);
