import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";

/** The active person behind a session or token, with the roles the database has for them at this moment. */
export type SignedIn = { readonly id: PersonId; readonly roles: readonly string[] };

const hasSameRoles = (some: readonly string[], known: readonly string[]): boolean =>
  some.length === known.length && some.every((role) => known.includes(role));

/** Forgets the people kept when their roles are no longer those: a role taken away counts from the next command on. */
export const checkRoles = async (
  { people }: Pick<Ground, "people">,
  signedIn: SignedIn | undefined,
): Promise<PersonId | undefined> => {
  if (signedIn === undefined) return undefined;
  const known = (await people.current()).byId.get(signedIn.id);
  if (known === undefined || !hasSameRoles(signedIn.roles, known.roles)) people.forget();
  return signedIn.id;
};
