import type { Role } from "@tiltas/domain";

/** Who is signed in, as `session.me` answers. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** ISO 3166-1 alpha-2, for a co-donor or a recipient's representative. */
  readonly country: string | null;
}

const ledgerReaders: readonly string[] = ["auditor", "manager", "administrator"];

/** Tells whether a person may read entries of every stream; the server decides, this only spares a page it would refuse. */
export const mayReadWholeLedger = ({ roles }: Pick<Person, "roles">): boolean =>
  roles.some((role) => ledgerReaders.includes(role));
