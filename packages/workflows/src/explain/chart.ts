import type { AnyStateNode } from "xstate";
import { currentMachineVersion, laws, type MachineVersion } from "../commitment/laws.ts";
import { isStage } from "./is-stage.ts";

/** The machine as a drawing needs it: nodes with their place, edges with their event. */
export type ChartNode = {
  readonly id: string;
  readonly parent?: string;
  readonly type: "stage" | "state" | "final" | "aside";
};
export type ChartEdge = { readonly from: string; readonly to: string; readonly event: string };
export type Chart = { readonly nodes: readonly ChartNode[]; readonly edges: readonly ChartEdge[] };

const nodeOf = (node: AnyStateNode): ChartNode | undefined => {
  if (node.type === "history" || node.key === "live" || node.parent === undefined) return undefined;
  if (isStage(node.key)) return { id: node.key, type: "stage" };
  if (node.type === "final") return { id: node.key, type: "final" };
  const parent = node.parent.key;
  return isStage(parent)
    ? { id: node.key, parent, type: "state" }
    : { id: node.key, type: "aside" };
};

const descendants = (node: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(node.states).flatMap((child: AnyStateNode) => [child, ...descendants(child)]);

/** The states a commitment may be in under a version, those it ends in included, in the chart's order. */
export const placesOf = (version: MachineVersion): readonly AnyStateNode[] =>
  descendants(laws[version].machine.root).filter(
    ({ type }) => type === "atomic" || type === "final",
  );

const shownKey = (node: AnyStateNode): string => {
  const first = node.initial?.target[0];
  return node.type === "compound" && first !== undefined && isStage(node.key)
    ? first.key
    : node.key;
};

const edgesFrom = (node: AnyStateNode): readonly ChartEdge[] =>
  [...node.transitions.values()].flat().flatMap((definition) =>
    (definition.target ?? []).map((target) => ({
      from: node.key,
      to: target.type === "history" ? "live" : shownKey(target),
      event: String(definition.eventType),
    })),
  );

/** A version of the commitment machine as nodes and edges, read from its definition; self-transitions are left out. */
export const commitmentChart = (version: MachineVersion = currentMachineVersion): Chart => {
  const nodes = descendants(laws[version].machine.root);
  const edges = nodes.flatMap(edgesFrom).filter((edge) => edge.from !== edge.to);
  const distinct = new Map(edges.map((edge) => [`${edge.from} ${edge.to} ${edge.event}`, edge]));
  return {
    nodes: nodes.flatMap((node) => nodeOf(node) ?? []),
    edges: [...distinct.values()],
  };
};
