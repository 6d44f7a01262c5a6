import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";

/** Ends a person's access: sessions and tokens stop at once, and no explanation names them. What they did stays. */
export const disablePerson = async (
  { prisma, clock, people }: Ground,
  id: PersonId,
): Promise<void> => {
  await prisma.person.updateMany({
    where: { id, disabledAt: null },
    data: { disabledAt: clock.now() },
  });
  people.forget();
};
