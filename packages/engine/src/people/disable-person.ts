import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { tellOfPerson } from "./person-entry.ts";
import { PersonUnrecordedError } from "./person-unrecorded.error.ts";

/** Ends a person's access by `person.disable`: sessions and tokens stop at once, and no explanation names them. What they did stays. */
export const disablePerson = async (ground: Ground, id: PersonId): Promise<void> => {
  const { prisma, ids, people } = ground;
  if ((await prisma.person.findUnique({ where: { id, disabledAt: null } })) === null) return;
  const done = await tellOfPerson(ground, {
    event: "person.disable",
    person: id,
    payload: { person: id },
    commandId: ids.uuid(),
    partsAt: (at) => [
      {
        name: "person_disabled",
        sql: "UPDATE person SET disabled_at = $2::timestamptz FROM head WHERE person.id = $1::uuid AND disabled_at IS NULL",
        values: [id, at],
      },
    ],
  });
  if (done === "outrun") throw new PersonUnrecordedError(id);
  people.forget();
};
