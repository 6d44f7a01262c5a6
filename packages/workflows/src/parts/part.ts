import type { StreamEvent, StreamEventOf } from "@tiltas/domain";
import { inertScope } from "../commitment/inert-scope.ts";
import { consignmentMachine } from "./consignment.machine.ts";
import {
  type ConsignmentPart,
  consignmentPartSchema,
  type ProcurementPart,
  procurementPartSchema,
} from "./part.schema.ts";
import { procurementMachine } from "./procurement.machine.ts";

const procuring = inertScope<Parameters<typeof procurementMachine.transition>[2]>();
const consigning = inertScope<Parameters<typeof consignmentMachine.transition>[2]>();

/** What is kept of a snapshot; the schema judges it. */
type Standing = { readonly value: unknown; readonly context: unknown };

const toProcurementPart = (snapshot: Standing): ProcurementPart =>
  procurementPartSchema.parse({
    machine: "procurement",
    version: 1,
    state: snapshot.value,
    context: snapshot.context,
  });

const toConsignmentPart = (snapshot: Standing): ConsignmentPart =>
  consignmentPartSchema.parse({
    machine: "consignment",
    version: 1,
    state: snapshot.value,
    context: snapshot.context,
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

/** The procurement after the event, or undefined when its machine has no such transition. */
export const findNextProcurement = (
  part: ProcurementPart,
  event: StreamEvent,
): ProcurementPart | undefined => {
  const before = procurementMachine.resolveState({ value: part.state, context: part.context });
  const after = procurementMachine.transition(before, event, procuring);
  return after === before ? undefined : toProcurementPart(after);
};

/** The consignment after the event, or undefined when its machine has no such transition. */
export const findNextConsignment = (
  part: ConsignmentPart,
  event: StreamEvent,
): ConsignmentPart | undefined => {
  const before = consignmentMachine.resolveState({ value: part.state, context: part.context });
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
