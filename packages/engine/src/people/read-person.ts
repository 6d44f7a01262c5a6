import { personSchema, type Role } from "@tiltas/domain";
import { InputError } from "../input-error.ts";

const askedSchema = personSchema.pick({ email: true, name: true, roles: true, country: true });

type AskedPerson = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly country?: string;
};

/**
 * What an operator typed of somebody to register.
 * @throws InputError naming `email`, `name`, `roles` or `country` where it cannot be that
 */
export const readPerson = (asked: {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly country?: string;
}): AskedPerson => {
  const parsed = askedSchema.safeParse(asked);
  if (parsed.success) {
    const { country, ...person } = parsed.data;
    return { ...person, ...(country === undefined ? {} : { country }) };
  }
  const [issue] = parsed.error.issues;
  throw new InputError(String(issue?.path[0] ?? "person"), "unfit", issue?.message ?? "");
};
