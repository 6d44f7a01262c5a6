import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { administratorLeft, findBrokenCheck } from "../write/database-error.ts";
import { LastAdministratorError } from "./last-administrator.error.ts";
import { tellOfPerson } from "./person-entry.ts";
import { PersonUnrecordedError } from "./person-unrecorded.error.ts";

const disable = async (ground: Ground, id: PersonId) =>
  tellOfPerson(ground, {
    event: "person.disable",
    person: id,
    payload: { person: id },
    commandId: ground.ids.uuid(),
    partsAt: (at) => [
      {
        name: "person_disabled",
        sql: "UPDATE person SET disabled_at = $2::timestamptz FROM head WHERE person.id = $1::uuid AND disabled_at IS NULL",
        values: [id, at],
      },
    ],
  });

/**
 * Ends a person's access by `person.disable`: sessions and tokens stop at once, and no explanation names them. What
 * they did stays.
 * @throws LastAdministratorError when nobody else administers
 */
export const disablePerson = async (ground: Ground, id: PersonId): Promise<void> => {
  const { prisma, people } = ground;
  if ((await prisma.person.findUnique({ where: { id, disabledAt: null } })) === null) return;
  try {
    if ((await disable(ground, id)) === "outrun") throw new PersonUnrecordedError(id);
  } catch (thrown) {
    if (findBrokenCheck(thrown) === administratorLeft) throw new LastAdministratorError(id);
    throw thrown;
  }
  people.forget();
};
