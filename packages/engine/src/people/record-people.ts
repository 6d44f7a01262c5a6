import { type PersonId, personIdSchema } from "@tiltas/domain";
import type pg from "pg";
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
  WHERE NOT EXISTS (SELECT FROM entry WHERE action = 'person.register') ORDER BY id FOR UPDATE`;

const peopleLock = "8325";

const payloadOf = (id: PersonId, { roles, country, donor, disabledAt }: Found) => ({
  person: {
    id,
    roles,
    ...(country === null ? {} : { country }),
    ...(donor === null ? {} : { donor }),
  },
  asFound: disabledAt === null ? {} : { disabledAt: new Date(disabledAt).toISOString() },
});

/** Appends an entry for each, all of one moment. */
const appendEntries = async (
  ground: Ground,
  client: pg.PoolClient,
  everyone: readonly Found[],
): Promise<void> => {
  const at = ground.clock.now();
  const within = { ...ground, pool: client, clock: { now: () => at } };
  for (const found of everyone) {
    const person = personIdSchema.parse(found.id);
    const done = await tellOfPerson(within, {
      event: "person.register",
      person,
      payload: payloadOf(person, found),
      commandId: person,
      partsAt: () => [],
    });
    if (done !== "appended") throw new PersonUnrecordedError(person);
  }
};

async function inOneTransaction(ground: Ground, client: pg.PoolClient): Promise<number> {
  await client.query("BEGIN");
  await client.query(`SELECT pg_advisory_xact_lock(${peopleLock})`);
  const { rows } = await client.query<Found>(selectUnrecorded);
  await appendEntries(ground, client, rows);
  await client.query("COMMIT");
  return rows.length;
}

/**
 * Records everyone as found, roles included, in a ledger begun before roles were recorded: all at one moment or nobody,
 * whoever else starts meanwhile. From then on verification asks for the entry behind every role. Does nothing once
 * anybody was registered; returns how many were recorded.
 */
export const recordPeople = async (ground: Ground): Promise<number> => {
  const client = await ground.pool.connect();
  try {
    return await inOneTransaction(ground, client);
  } catch (thrown) {
    await client.query("ROLLBACK");
    throw thrown;
  } finally {
    client.release();
  }
};
