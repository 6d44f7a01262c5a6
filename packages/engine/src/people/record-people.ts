import { type PersonId, personIdSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { tellOfPerson } from "./person-entry.ts";
import { PersonUnrecordedError } from "./person-unrecorded.error.ts";

type Found = {
  readonly id: string;
  readonly roles: readonly string[];
  readonly country: string | null;
  readonly donor: string | null;
  readonly disabledAt: string | null;
};

const selectUnrecorded = `
  SELECT id, roles, country, donor, disabled_at AS "disabledAt" FROM person
  WHERE NOT EXISTS (SELECT FROM entry WHERE action = 'person.register') ORDER BY id`;

const payloadOf = (id: PersonId, { roles, country, donor, disabledAt }: Found) => ({
  person: {
    id,
    roles,
    ...(country === null ? {} : { country }),
    ...(donor === null ? {} : { donor }),
  },
  asFound: disabledAt === null ? {} : { disabledAt: new Date(disabledAt).toISOString() },
});

/**
 * Records everyone as found, roles included, in a ledger begun before roles were recorded; from then on verification
 * asks for the entry behind every role. Does nothing once anybody was registered; returns how many were recorded.
 */
export const recordPeople = async (ground: Ground): Promise<number> => {
  const { rows } = await ground.pool.query<Found>(selectUnrecorded);
  for (const found of rows) {
    const person = personIdSchema.parse(found.id);
    const done = await tellOfPerson(ground, {
      event: "person.register",
      person,
      payload: payloadOf(person, found),
      // Another server may be doing the same: nobody is registered twice.
      commandId: person,
      partsAt: () => [],
    });
    if (done === "outrun") throw new PersonUnrecordedError(person);
  }
  return rows.length;
};
