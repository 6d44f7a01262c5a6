import { commitmentIdSchema, findStatedAmount } from "@tiltas/domain";
import { type CommitmentSnapshot, machineVersionOf, positionOf } from "@tiltas/workflows";
import type { CommitmentView } from "../views.ts";

/** What stands beside a snapshot: the entry it is the state after, and the answer's own place in the ledger. */
export type Standing = {
  readonly version: number;
  readonly changedAt: string;
  readonly chainHash: Buffer;
  readonly names: Readonly<Record<string, string>>;
  readonly leafIndex: number;
};

export const toCommitmentView = (
  snapshot: CommitmentSnapshot,
  standing: Standing,
): CommitmentView => {
  const { context } = snapshot;
  return {
    commitmentId: commitmentIdSchema.parse(context.commitmentId),
    reference: context.reference,
    ...positionOf(snapshot),
    version: standing.version,
    machineVersion: machineVersionOf(snapshot),
    amount: findStatedAmount(context.content) ?? null,
    content: context.content,
    context,
    names: standing.names,
    changedAt: standing.changedAt,
    chainHash: standing.chainHash.toString("hex"),
    leafIndex: standing.leafIndex,
  };
};
