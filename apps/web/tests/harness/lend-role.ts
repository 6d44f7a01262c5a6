import type { Role } from "@tiltas/domain";
import { randomUUID } from "node:crypto";
import type { Bridge } from "./bridge.ts";
import { clientOf } from "./client.ts";
import type { Visitor } from "./visitor.ts";

/** Lends a role of the visitor's to someone of the demo, without the screen; gives the lender's id. */
export const lendRole = async (
  { origin }: Bridge,
  visitor: Visitor,
  role: Role,
  borrowerName: string,
): Promise<string> => {
  const client = clientOf(visitor, origin);
  const [{ person }, people] = await Promise.all([
    client.session.me.query(),
    client.person.list.query(),
  ]);
  const to = people.find(({ name }) => name === borrowerName)?.id;
  if (person === null || to === undefined) throw new Error(`nobody is ${borrowerName}`);
  const delegation = {
    id: randomUUID(),
    from: person.id,
    to,
    role,
    validFrom: "2020-01-01",
    validTo: "2199-12-31",
  };
  await client.delegation.grant.mutate({ commandId: randomUUID(), delegation });
  return person.id;
};
