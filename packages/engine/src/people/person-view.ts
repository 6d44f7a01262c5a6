import { personIdSchema, roleSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { PersonView } from "../views.ts";

type StoredPerson = Pick<
  NonNullable<Awaited<ReturnType<Ground["prisma"]["person"]["findUnique"]>>>,
  "id" | "email" | "name" | "country" | "demo"
> & { readonly roles: readonly string[] };

export const toPersonView = ({
  id,
  email,
  name,
  roles,
  country,
  demo,
}: StoredPerson): PersonView => ({
  id: personIdSchema.parse(id),
  email,
  name,
  roles: roleSchema.array().parse(roles),
  country,
  demo,
});
