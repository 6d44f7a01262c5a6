import type { Role } from "@tiltas/domain";
import type pg from "pg";
import type { Timing } from "../ports/timing.ts";
import { kept, type Kept } from "../kept.ts";
import { loadPeople } from "./load-people.ts";

export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly country: string | null;
  readonly demo: boolean;
  /** Whose shares a co-donor may speak for. */
  readonly donor: string | null;
};

/** A delegation that was not revoked; whether its days include today is the asker's question. */
export type KnownDelegation = {
  readonly from: string;
  readonly to: string;
  readonly role: Role;
  readonly amountLimit: string | null;
  readonly frameworkCode: string | null;
  readonly validFrom: string;
  readonly validTo: string;
};

/** Active people as the workflows' directory wants them, by id, and who lends a role to whom. */
export type KnownPeople = {
  readonly people: readonly KnownPerson[];
  readonly byId: ReadonlyMap<string, KnownPerson>;
  readonly delegations: readonly KnownDelegation[];
};

export type PeopleCache = Kept<KnownPeople>;

/** People read at most once a second; another server's change is seen within that second. */
export const keepPeople = (pool: pg.Pool, timing: Timing): PeopleCache =>
  kept(async () => loadPeople(pool), timing, 1000);
