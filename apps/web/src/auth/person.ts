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
