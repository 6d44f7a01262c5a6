import type { CommitmentId, PersonId } from "@tiltas/domain";
import { explain, type Explained } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import type { ShortestWay } from "../views.ts";
import { findSnapshot } from "./find-commitment.ts";
import { rememberedWays, type WayFrom } from "./remembered-ways.ts";

/**
 * Every event a person could send to a commitment, with its standing and reasons, and what must still happen.
 * People named are active ones; a person who is not active holds no role.
 * @throws InputError when there is no such commitment
 */
export const explainFor = async (
  ground: Ground,
  commitmentId: CommitmentId,
  person: PersonId,
  wayFrom: WayFrom = rememberedWays(),
): Promise<{ items: readonly Explained[]; version: number; way: ShortestWay }> => {
  const [found, directory, policy] = await Promise.all([
    findSnapshot(ground, commitmentId),
    ground.people.current(),
    ground.policy.current(),
  ]);
  if (found === undefined)
    throw new InputError("commitmentId", "commitmentNotFound", "names no commitment");
  const { snapshot, standing } = found;
  const roles = directory.byId.get(person)?.roles ?? [];
  return {
    items: explain(snapshot, { person, roles }, directory),
    version: standing.version,
    way: wayFrom(snapshot, standing.version, policy, directory),
  };
};
