import type { AnyStateMachine, AnyStateNode } from "xstate";
import { consignmentMachine } from "../parts/consignment.machine.ts";
import { procurementMachine } from "../parts/procurement.machine.ts";
import { laws, machineVersions } from "./laws.ts";

/** A chart that names guards or actions nobody wrote; XState would pass over a missing action in silence. */
export class IncompleteMachineError extends Error {
  override readonly name = "IncompleteMachineError";
  readonly machine: string;
  readonly missing: readonly string[];
  constructor(machine: string, missing: readonly string[]) {
    super(`machine ${machine} lacks ${missing.join(", ")}`);
    this.machine = machine;
    this.missing = missing;
  }
}

const nodesUnder = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((child: AnyStateNode) => nodesUnder(child)),
];

/** The names a guard or action is made of: its own, or those it combines (`and`, `or`, `not`). */
const namesIn = (part: unknown): readonly string[] => {
  if (typeof part === "string") return [part];
  if (part === null || (typeof part !== "object" && typeof part !== "function")) return [];
  if ("guards" in part && Array.isArray(part.guards)) return part.guards.flatMap(namesIn);
  return "type" in part && typeof part.type === "string" && typeof part !== "function"
    ? [part.type]
    : [];
};

const namesOf = (machine: AnyStateMachine) => {
  const nodes = nodesUnder(machine.root);
  const transitions = nodes.flatMap((node) => [...node.transitions.values()].flat());
  const actions = [
    ...transitions.flatMap((each) => each.actions),
    ...nodes.flatMap((node) => [...node.entry, ...node.exit]),
  ];
  return {
    guards: transitions.flatMap((each) => namesIn(each.guard)),
    actions: actions.flatMap(namesIn),
  };
};

/** Throws an IncompleteMachineError when the chart names a guard or an action that does not exist. */
export const assertMachineIsComplete = (machine: AnyStateMachine): void => {
  const { guards, actions } = machine.implementations;
  const named = namesOf(machine);
  const missing = [
    ...named.guards.filter((name) => !Object.hasOwn(guards, name)),
    ...named.actions.filter((name) => !Object.hasOwn(actions, name)),
  ];
  if (missing.length > 0) throw new IncompleteMachineError(machine.id, [...new Set(missing)]);
};

/** To be called at boot: the machines, every version of them, can do what their charts say. */
export const assertMachinesAreComplete = (): void => {
  const versions = machineVersions.map((version) => laws[version].machine);
  for (const machine of [...versions, procurementMachine, consignmentMachine])
    assertMachineIsComplete(machine);
};
