import type { StreamEvent, StreamEventOf } from "@tiltas/domain";
import type { SnapshotFrom } from "xstate";
import { inertScope } from "../commitment/inert-scope.ts";
import { consignmentMachine } from "./consignment.machine.ts";
import type { ConsignmentPart, ProcurementPart } from "./part.schema.ts";
import { procurementMachine } from "./procurement.machine.ts";

const procuring = inertScope<Parameters<typeof procurementMachine.transition>[2]>();
const consigning = inertScope<Parameters<typeof consignmentMachine.transition>[2]>();

type ProcurementSnapshot = SnapshotFrom<typeof procurementMachine>;
type ConsignmentSnapshot = SnapshotFrom<typeof consignmentMachine>;

// The machines make parts of events that were parsed; a part that is read from elsewhere is parsed with its commitment.
const toProcurementPart = ({ value, context }: ProcurementSnapshot): ProcurementPart => ({
  machine: "procurement",
  version: 1,
  state: value,
  context,
});

const toConsignmentPart = ({ value, context }: ConsignmentSnapshot): ConsignmentPart => ({
  machine: "consignment",
  version: 1,
  state: value,
  context,
});

export const openProcurement = (
  event: StreamEventOf<"procurement.open">,
  number: number,
): ProcurementPart =>
  toProcurementPart(procurementMachine.getInitialSnapshot(procuring, { event, number }));

export const prepareConsignment = (
  event: StreamEventOf<"consignment.prepare">,
  number: number,
): ConsignmentPart =>
  toConsignmentPart(consignmentMachine.getInitialSnapshot(consigning, { event, number }));

/** Guarantee: whoever takes a machine's state puts a part's own context in the place of this one. */
const withoutContext = <Context>(): Context => ({}) as Context;

/** What a machine knows of each of its states, looked up once: resolving one walks the chart. */
const statesOnce = <State extends string, Snapshot>(resolve: (state: State) => Snapshot) => {
  const known = new Map<State, Snapshot>();
  return (state: State): Snapshot => {
    const snapshot = known.get(state) ?? resolve(state);
    known.set(state, snapshot);
    return snapshot;
  };
};

const procurementAt = statesOnce<ProcurementPart["state"], ProcurementSnapshot>((value) =>
  procurementMachine.resolveState({ value, context: withoutContext() }),
);

const consignmentAt = statesOnce<ConsignmentPart["state"], ConsignmentSnapshot>((value) =>
  consignmentMachine.resolveState({ value, context: withoutContext() }),
);

/** The procurement after the event, or undefined when its machine has no such transition. */
export const findNextProcurement = (
  part: ProcurementPart,
  event: StreamEvent,
): ProcurementPart | undefined => {
  const before = { ...procurementAt(part.state), context: part.context };
  const after = procurementMachine.transition(before, event, procuring);
  return after === before ? undefined : toProcurementPart(after);
};

/** The consignment after the event, or undefined when its machine has no such transition. */
export const findNextConsignment = (
  part: ConsignmentPart,
  event: StreamEvent,
): ConsignmentPart | undefined => {
  const before = { ...consignmentAt(part.state), context: part.context };
  const after = consignmentMachine.transition(before, event, consigning);
  return after === before ? undefined : toConsignmentPart(after);
};

const eventsOf = (config: Record<string, { on?: object } | undefined>, state: string): string[] =>
  Object.keys(config[state]?.on ?? {});

/** Tells whether the procurement's machine takes this kind of event in its present state. */
export const procurementTakes = (part: ProcurementPart, eventName: string): boolean =>
  eventsOf(procurementMachine.config.states ?? {}, part.state).includes(eventName);

/** Tells whether the consignment's machine takes this kind of event in its present state. */
export const consignmentTakes = (part: ConsignmentPart, eventName: string): boolean =>
  eventsOf(consignmentMachine.config.states ?? {}, part.state).includes(eventName);
