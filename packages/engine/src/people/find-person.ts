import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { PersonView } from "../views.ts";
import { toPersonView } from "./person-view.ts";

/** An active person as known for at most a second; undefined for an unknown or disabled one. Asked on every request. */
export const findPerson = async (
  { prisma, people }: Ground,
  id: PersonId,
): Promise<PersonView | undefined> => {
  const known = (await people.current()).byId.get(id);
  const found = known ?? (await prisma.person.findUnique({ where: { id, disabledAt: null } }));
  return found === null ? undefined : toPersonView(found);
};

/** Every active person, by name. */
export const listPeople = async ({ prisma }: Ground): Promise<readonly PersonView[]> => {
  const found = await prisma.person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return found.map(toPersonView);
};
