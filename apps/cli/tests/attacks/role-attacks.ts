import type { Engine } from "@tiltas/engine";
import { aCommand, receiptOf } from "@tiltas/engine/testing";
import { type Attack, bySql } from "./attack.ts";
import type { AttackWorld } from "./attack-world.ts";
import { contentOf, forgeEntry } from "./forged-entry.ts";

type PersonId = Parameters<Engine["disablePerson"]>[0];

/** Somebody who took no part in anything, and is no minister. */
const outsider = "(SELECT id FROM person WHERE roles = '{logisticsReviewer}' ORDER BY id LIMIT 1)";

const settled = async ({ engine }: AttackWorld): Promise<void> => {
  while ((await engine.sequence()) > 0);
};

/** The minister's step decided by the outsider through the engine, which reads roles from the row. */
const decide = async (world: AttackWorld): Promise<void> => {
  const person = await world.one<PersonId>(`SELECT ${outsider}::text AS value`);
  await world.force("UPDATE person SET roles = '{minister}' WHERE id = $1", person);
  const grant = aCommand(
    "approval.grant",
    { person },
    { stepId: "minister" },
    { commitmentId: world.reviewed },
  );
  receiptOf(await world.engine.advance(grant));
  await world.force("UPDATE person SET roles = '{logisticsReviewer}' WHERE id = $1", person);
  await settled(world);
};

/** A forged change of roles in the outsider's own stream. */
const forgeAssignment = async (world: AttackWorld, actor: object): Promise<void> => {
  const person = await world.one<string>(`SELECT ${outsider}::text AS value`);
  const registration = await contentOf(world, `person/${person}`, 1);
  await forgeEntry(world, `person/${person}`, {
    ...registration,
    action: "role.assign",
    payload: { person, role: "minister", reason: "So that it looks right." },
    actor: { type: "person", person, ...actor },
  });
  await world.force(
    "UPDATE person SET roles = array_append(roles, 'minister') WHERE id = $1",
    person,
  );
  await settled(world);
};

/** Roles that nobody lawfully came by. */
export const roleAttacks: readonly Attack[] = [
  {
    what: "a role given in SQL, acted in, and taken away again",
    by: "verify",
    make: decide,
  },
  {
    what: "an act forged in a role its actor never held",
    by: "verify",
    make: async (world) => {
      const stream = `commitment/${world.reviewed}`;
      const grant = await contentOf(world, stream, 3);
      const person = await world.one<string>(`SELECT ${outsider}::text AS value`);
      await forgeEntry(world, stream, {
        ...grant,
        payload: { stepId: "minister" },
        actor: { type: "person", person, role: "minister" },
      });
      await settled(world);
    },
  },
  {
    what: "a role assigned to oneself in a forged entry",
    by: "verify",
    make: async (world) => forgeAssignment(world, { role: "logisticsReviewer" }),
  },
  {
    what: "a role assigned by somebody who only says to administer",
    by: "verify",
    make: async (world) => forgeAssignment(world, { role: "administrator" }),
  },
  bySql(
    "a role added to a person's row",
    "verify",
    `UPDATE person SET roles = array_append(roles, 'minister') WHERE id = ${outsider}`,
  ),
  bySql(
    "a role taken from a person's row",
    "verify",
    `UPDATE person SET roles = '{}' WHERE id = ${outsider}`,
  ),
  bySql(
    "a person slipped in",
    "verify",
    `INSERT INTO person (id, email, name, roles)
    VALUES (gen_random_uuid(), 'minister.4@test.example', 'Another Minister', '{minister}')`,
  ),
  bySql("a person deleted", "verify", `DELETE FROM person WHERE id = ${outsider}`),
  bySql(
    "a person shut out behind the engine's back",
    "verify",
    `UPDATE person SET disabled_at = now() WHERE id = ${outsider}`,
  ),
  bySql(
    "a person made to speak for another donor",
    "verify",
    `UPDATE person SET donor = 'XX' WHERE id = ${outsider}`,
  ),
];
