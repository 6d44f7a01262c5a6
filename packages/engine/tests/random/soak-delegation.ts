import { businessRoles } from "@tiltas/domain";
import { personWith } from "@tiltas/workflows/testing";
import { daysAgo, type Life, nextCommandId, nextUuid, someServer } from "./soak-life.ts";
import type { Lent } from "./soak-people.ts";
import { count } from "./soak-tally.ts";

const forever = "2099-12-31";

const grant = async (life: Life): Promise<void> => {
  const { choice, lent } = life;
  const role = choice.of(businessRoles);
  const from = personWith(role, choice.below(3) + 1);
  const to = personWith(choice.of(businessRoles), choice.below(3) + 1);
  if (from === to) return;
  const one: Lent = { id: nextUuid(life), from, to, role };
  const limit = choice.oneIn(4) ? { amountLimit: { amount: "150000.00", currency: "EUR" } } : {};
  const outcome = await someServer(life).register({
    event: "delegation.grant",
    payload: {
      delegation: { ...one, ...limit, validFrom: daysAgo(life, 0), validTo: forever },
    },
    commandId: nextCommandId(life),
    by: from,
  });
  count(life.tally.tried, outcome.ok ? "role lent" : "role not lent");
  if (outcome.ok) lent.push(one);
};

const revoke = async (life: Life, one: Lent): Promise<void> => {
  const outcome = await someServer(life).register({
    event: "delegation.revoke",
    payload: { delegationId: one.id, reason: "Back at work." },
    commandId: nextCommandId(life),
    by: one.from,
  });
  count(life.tally.tried, outcome.ok ? "role taken back" : "role not taken back");
  if (outcome.ok) life.lent.splice(life.lent.indexOf(one), 1);
};

/** Somebody lends a role to somebody, or takes it back. */
export const delegate = async (life: Life): Promise<void> =>
  life.lent.length > 2 ? revoke(life, life.choice.of(life.lent)) : grant(life);
