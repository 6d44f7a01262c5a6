import { findAmount } from "@tiltas/domain";
import {
  commitmentMachineVersion,
  type CommitmentSnapshot,
  positionOf,
  toEnvelope,
} from "@tiltas/workflows";

/** The columns every event may change. */
export const standingOf = (snapshot: CommitmentSnapshot) => {
  const { stage, state, revision } = positionOf(snapshot);
  return {
    revision,
    stage,
    state,
    snapshot: JSON.stringify(toEnvelope(snapshot)),
    machineVersion: commitmentMachineVersion,
    approvedOn: snapshot.context.approvedOn,
    lastEffectiveOn: snapshot.context.lastEffectiveOn,
  };
};

/** The columns only a change of content changes. */
export const contentColumnsOf = ({ context: { content } }: CommitmentSnapshot) => ({
  title: content.title,
  kind: content.kind,
  sourcing: content.sourcing,
  classification: content.classification,
  frameworkCode: content.frameworkCode ?? null,
  recipient: content.recipient,
  destinations: content.destinations,
  neededBy: content.neededBy ?? null,
  amountEur: findAmount(content)?.amount ?? null,
});

/** The columns set once, when the commitment begins. */
export const birthColumnsOf = ({ context }: CommitmentSnapshot) => ({
  reference: context.reference,
  donor: context.content.donor,
  year: Number(context.reference.split("-")[1]),
  source: context.origin,
  proposer: context.acts.proposed[0] ?? null,
});
