import { findStatedAmount } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  machineVersionOf,
  positionOf,
  toEnvelope,
} from "@tiltas/workflows";

/** The columns of table `commitment` that every event may change. */
export const standingOf = (snapshot: CommitmentSnapshot) => {
  const { stage, state, revision } = positionOf(snapshot);
  return {
    revision,
    stage,
    state,
    snapshot: toEnvelope(snapshot),
    machine_version: machineVersionOf(snapshot),
    approved_on: snapshot.context.approvedOn,
    last_effective_on: snapshot.context.lastEffectiveOn,
  };
};

/** The columns only a change of content changes. */
export const contentColumnsOf = ({ context: { content } }: CommitmentSnapshot) => ({
  title: content.title,
  kind: content.kind,
  sourcing: content.sourcing,
  classification: content.classification,
  framework_code: content.frameworkCode ?? null,
  recipient: content.recipient,
  destinations: content.destinations,
  needed_by: content.neededBy ?? null,
  amount_eur: findStatedAmount(content)?.amount ?? null,
});

/** The columns set once, when the commitment begins. */
export const birthColumnsOf = ({ context }: CommitmentSnapshot) => ({
  reference: context.reference,
  donor: context.content.donor,
  year: Number(context.reference.split("-")[1]),
  source: context.origin,
  proposer_id: context.acts.proposed[0] ?? null,
});
