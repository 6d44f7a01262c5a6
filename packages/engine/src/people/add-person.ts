import { isLawfulRoleSet, personSchema, type Role } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { findPasswordFault } from "../sign-in/password-rules.ts";
import { passwordProvider, setPassword } from "../sign-in/set-password.ts";
import type { PersonView } from "../views.ts";
import { toPersonView } from "./person-view.ts";

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly country?: string;
  readonly demo: boolean;
  readonly password?: string;
};

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

/**
 * Adds a person, with a password to sign in by when one is given. A person already there under the e-mail
 * address is left as found, but for a first password, and returned.
 * @throws InputError for roles that mix administration with business (`roles`) or a weak password (`password`)
 * @throws ZodError that names the field otherwise
 */
export const addPerson = async (ground: Ground, person: NewPerson): Promise<PersonView> => {
  const { prisma, clock, ids, people } = ground;
  const { id, email, name, roles, country = null } = parsePerson(person, ids.uuid());
  const { count } = await prisma.person.createMany({
    data: {
      id,
      email,
      name,
      roles,
      country,
      donor: country,
      demo: person.demo,
      createdAt: clock.now(),
    },
    skipDuplicates: true,
  });
  if (count > 0) people.forget();
  const kept = toPersonView(await prisma.person.findUniqueOrThrow({ where: { email } }));
  const account = { userId: kept.id, providerId: passwordProvider };
  if (
    person.password !== undefined &&
    (await prisma.authAccount.findFirst({ where: account })) === null
  )
    await setPassword(ground, kept.id, person.password);
  return kept;
};
