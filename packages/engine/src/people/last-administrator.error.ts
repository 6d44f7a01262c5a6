import type { PersonId } from "@tiltas/domain";

/** Nobody would be left who can give roles. */
export class LastAdministratorError extends Error {
  override readonly name = "LastAdministratorError";
  readonly person: PersonId;
  constructor(person: PersonId) {
    super(`nobody else administers: give somebody the role before you end the access of ${person}`);
    this.person = person;
  }
}
