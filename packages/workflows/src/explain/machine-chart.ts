import { z } from "zod";
import { laws, type MachineVersion } from "../commitment/laws.ts";

/** Plain JSON: what canonical bytes can be made of. */
export type MachineChart = z.infer<ReturnType<typeof z.json>>;

/** XState joins guards by a function that keeps them; nothing else in a chart is a function but the beginning of the context. */
const withoutFunctions = (_key: string, value: unknown): unknown =>
  typeof value === "function" && "guards" in value ? { and: value.guards } : value;

/**
 * The chart of a version of the commitment machine as plain JSON: states, events, and the names of the guards that are
 * asked and the changes that are made; a version's chart never changes, and so its hash names it.
 */
export const machineChart = (version: MachineVersion): MachineChart => {
  const text = JSON.stringify(laws[version].machine.config, withoutFunctions);
  return z.json().parse(JSON.parse(text));
};
