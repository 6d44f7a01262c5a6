import type { CommitmentId, PersonId } from "@tiltas/domain";
import { explain } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { dayOf } from "../ministry-day.ts";
import type { ExplainedFor } from "../views.ts";
import { lendersTo, lentRoles } from "../write/lent-roles.ts";
import { findSnapshot } from "./find-commitment.ts";
import { rememberedWays, type WayFrom } from "./remembered-ways.ts";

/**
 * Every event a person could send to a commitment, with its standing and reasons; the same on behalf of everyone
 * who lends the person a role for it, as far as that role goes; and what must still happen.
 * People named are active ones; a person who is not active holds no role.
 * @throws InputError when there is no such commitment
 */
export const explainFor = async (
  ground: Ground,
  commitmentId: CommitmentId,
  person: PersonId,
  wayFrom: WayFrom = rememberedWays(),
): Promise<ExplainedFor> => {
  const [found, directory, policy] = await Promise.all([
    findSnapshot(ground, commitmentId),
    ground.people.current(),
    ground.policy.current(),
  ]);
  if (found === undefined)
    throw new InputError("commitmentId", "commitmentNotFound", "names no commitment");
  const { snapshot, standing } = found;
  const roles = directory.byId.get(person)?.roles ?? [];
  const today = dayOf(ground.clock.now());
  const scope = { people: directory, contents: [snapshot.context.content], days: [today] };
  const explainAs = (from: PersonId) =>
    explain(
      snapshot,
      { person, roles: lentRoles(scope, from, person), onBehalfOf: from },
      directory,
      today,
    );
  return {
    items: explain(snapshot, { person, roles }, directory, today),
    onBehalf: lendersTo(scope, person).map((from) => ({
      from: { id: from, name: directory.byId.get(from)?.name ?? from },
      items: explainAs(from).filter(({ role }) => role !== undefined),
    })),
    version: standing.version,
    way: wayFrom(snapshot, standing.version, policy, directory),
  };
};
