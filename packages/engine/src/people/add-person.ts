import { isLawfulRoleSet, type Person, personSchema, type Role } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { findPasswordFault } from "../sign-in/password-rules.ts";
import { passwordProvider, setPassword } from "../sign-in/set-password.ts";
import type { PersonView } from "../views.ts";
import { findBrokenUnique } from "../write/database-error.ts";
import type { Part } from "../write/statement.ts";
import { tellOfPerson } from "./person-entry.ts";
import { PersonUnrecordedError } from "./person-unrecorded.error.ts";
import { toPersonView } from "./person-view.ts";

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly country?: string;
  readonly demo: boolean;
  readonly password?: string;
};

/** Who is there now, and whether this call registered them. */
export type AddedPerson = PersonView & { readonly isNew: boolean };

const parsePerson = (person: NewPerson, id: string) => {
  const parsed = personSchema.parse({
    id,
    email: person.email,
    name: person.name,
    roles: [...new Set(person.roles)],
    ...(person.country === undefined ? {} : { country: person.country }),
  });
  if (!isLawfulRoleSet(parsed.roles))
    throw new InputError("roles", "unlawfulRoles", "an administrator holds no business role");
  const fault =
    person.password === undefined ? undefined : findPasswordFault(person.password, parsed);
  if (fault !== undefined) throw fault;
  return parsed;
};

const rowOf = ({ id, email, name, roles, country }: Person, demo: boolean, at: string): Part => ({
  name: "person_registered",
  sql: `INSERT INTO person (id, email, name, roles, country, donor, demo, created_at)
    SELECT $1::uuid, $2::text, $3::text, $4::text[], $5::text, $5::text, $6::boolean, $7::timestamptz FROM head`,
  values: [id, email, name, roles, country ?? null, demo, at],
});

/** Adds the person with the entry that says so; nothing when somebody else has the e-mail address by then. */
const registerPerson = async (ground: Ground, person: Person, demo: boolean): Promise<void> => {
  const { id, roles, country } = person;
  const donor = country === undefined ? {} : { country, donor: country };
  try {
    const done = await tellOfPerson(ground, {
      event: "person.register",
      person: id,
      payload: { person: { id, roles, ...donor } },
      // Nobody is registered twice.
      commandId: id,
      partsAt: (at) => [rowOf(person, demo, at)],
    });
    if (done === "outrun") throw new PersonUnrecordedError(id);
  } catch (thrown) {
    if (findBrokenUnique(thrown) !== "person_email_key") throw thrown;
  }
  ground.people.forget();
};

/**
 * Adds a person by `person.register`, with a password to sign in by when one is given. A person already there under the
 * e-mail address is left as found, but for a first password, and returned.
 * @throws InputError for roles that mix administration with business (`roles`) or a weak password (`password`)
 * @throws ZodError that names the field otherwise
 */
export const addPerson = async (ground: Ground, person: NewPerson): Promise<AddedPerson> => {
  const { prisma, ids } = ground;
  const parsed = parsePerson(person, ids.uuid());
  const { email } = parsed;
  if ((await prisma.person.findUnique({ where: { email } })) === null)
    await registerPerson(ground, parsed, person.demo);
  const kept = toPersonView(await prisma.person.findUniqueOrThrow({ where: { email } }));
  const isNew = kept.id === parsed.id;
  const account = { userId: kept.id, providerId: passwordProvider };
  if (
    person.password !== undefined &&
    (await prisma.authAccount.findFirst({ where: account })) === null
  )
    await setPassword(ground, kept.id, person.password);
  return { ...kept, isNew };
};
