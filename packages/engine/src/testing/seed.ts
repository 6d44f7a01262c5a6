import type { PersonId, Role } from "@tiltas/domain";
import { castDirectory, personWith } from "@tiltas/workflows/testing";
import type pg from "pg";

const insertPerson = `INSERT INTO person (id, email, name, roles, demo) VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING`;

/** The cast of the workflows' tests: three people for every role, with the ids `personWith` gives. */
export const seedCast = async (pool: pg.Pool): Promise<void> => {
  for (const { id, name, roles } of castDirectory.people)
    await pool.query(insertPerson, [
      id,
      `${name.replace(" ", ".").toLowerCase()}@test.example`,
      name,
      roles,
    ]);
};

/** People number 1 to `count` who all hold one role. */
export const seedPeopleWith = async (
  pool: pg.Pool,
  role: Role,
  count: number,
): Promise<readonly PersonId[]> => {
  const people = Array.from({ length: count }, (_, index) => personWith(role, index + 1));
  for (const [index, id] of people.entries())
    await pool.query(insertPerson, [
      id,
      `${role}.${index + 1}@test.example`.toLowerCase(),
      `${role} ${index + 1}`,
      [role],
    ]);
  return people;
};
