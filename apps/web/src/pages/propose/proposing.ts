import { currentMachineVersion, isMachineVersion, type MachineVersion } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import type { Person } from "../../auth/person.ts";
import type { Lender } from "../../law/in-whose-name.ts";

/** Who proposes, in whose name, and the law a proposal begins under. */
export interface Proposing {
  readonly person: Person;
  /** Undefined for one's own name. */
  readonly behalf: Lender | undefined;
  readonly law: MachineVersion;
}

/** In whose name and under which law a person may propose now. */
export interface WaysToPropose {
  readonly mayInOwnName: boolean;
  readonly lenders: readonly Lender[];
  readonly law: MachineVersion;
}

/** Undefined until it is known. */
export function useWaysToPropose({ roles }: Person): WaysToPropose | undefined {
  const { data: delegations } = useQuery(trpc.delegation.mine.queryOptions());
  const { data: machine } = useQuery(trpc.machine.show.queryOptions());
  if (delegations === undefined || machine === undefined) return undefined;
  const lent = delegations.received.filter(
    ({ role, standing }) => role === "proposer" && standing === "running",
  );
  const { inForce } = machine;
  return {
    mayInOwnName: roles.includes("proposer"),
    lenders: [...new Map(lent.map(({ from }) => [from.id, from])).values()],
    // A page older than the server: the server still decides, by the law it has.
    law: isMachineVersion(inForce) ? inForce : currentMachineVersion,
  };
}

/** The name a draft is proposed in: the one chosen while it may be, else one's own, else the first that is lent. */
export const nameFor = (
  { mayInOwnName, lenders }: WaysToPropose,
  chosen: unknown,
): Lender | undefined => {
  const found = lenders.find(({ id }) => id === chosen);
  return found ?? (mayInOwnName ? undefined : lenders[0]);
};
