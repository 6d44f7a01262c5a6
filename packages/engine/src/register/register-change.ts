import type { Reason } from "@tiltas/domain";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import type { Part } from "../write/statement.ts";

/** Where a register command is written and what it changes there, or the reasons against it. */
export type RegisterChange =
  | { readonly lawful: true; readonly stream: string; readonly parts: readonly Part[] }
  | { readonly lawful: false; readonly reasons: readonly [Reason, ...Reason[]] };

/** Who asks: the program itself, or a person with the roles held now. */
export type RegisterAsker = { readonly person: string | undefined; readonly people: KnownPeople };

export const against = (first: Reason, ...more: Reason[]): RegisterChange => ({
  lawful: false,
  reasons: [first, ...more],
});
