import { findAmount, type Role } from "@tiltas/domain";
import { castDirectory, someCommitmentId, someReference, today } from "@tiltas/workflows/testing";
import { type CommitmentSnapshot, machineVersionOf, positionOf } from "@tiltas/workflows";
import type { Person } from "../auth/person.ts";
import type { CommitmentView } from "../pages/commitment/commitment-view.ts";
import type { StepSubject } from "../pages/step/forms/step-form.ts";
import { english } from "./english.ts";

/** Guarantee: what JSON carries of a view is a view. */
const served = (view: object): CommitmentView => JSON.parse(JSON.stringify(view)) as CommitmentView;

/** A commitment as the server would show it, from a snapshot of the law's own machine. */
export const aView = (snapshot: CommitmentSnapshot): CommitmentView =>
  served({
    commitmentId: someCommitmentId,
    reference: someReference,
    ...positionOf(snapshot),
    version: 1,
    machineVersion: machineVersionOf(snapshot),
    amount: findAmount(snapshot.context.content) ?? null,
    content: snapshot.context.content,
    context: snapshot.context,
    names: {},
    changedAt: "2026-11-02T08:00:00.000Z",
    chainHash: "0".repeat(64),
    leafIndex: 1,
  });

/** Someone of the cast, signed in. */
export const aPerson = (role: Role = "proposer", country: string | null = "LT"): Person => {
  const found = castDirectory.people.find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return { id: found.id, name: found.name, email: `${role}@demo.example`, roles: [role], country };
};

interface Given {
  readonly target?: string;
  readonly person?: Person;
}

/** What a step is about, in English, on the law's test day. */
export const aSubject = (
  snapshot: CommitmentSnapshot,
  { target, person }: Given = {},
): StepSubject => ({
  view: aView(snapshot),
  target,
  person: person ?? aPerson(),
  text: english,
  today,
});
