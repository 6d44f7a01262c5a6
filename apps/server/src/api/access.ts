import type { PersonView } from "@tiltas/engine";
import { refusal, type Role } from "@tiltas/domain";
import { TRPCError } from "@trpc/server";
import { refusedError } from "./refused.error.ts";
import type { RequestContext } from "./request-context.ts";
import { anyone } from "./trpc.ts";

const readsTheWholeLedger: readonly Role[] = ["auditor", "manager", "administrator"];

/** Whether the person may read entries of every stream and the refusals, not only one commitment's history. */
export const mayReadWholeLedger = (person: PersonView): boolean =>
  person.roles.some((role) => readsTheWholeLedger.includes(role));

/** Whether any role of the person may change something; an auditor's alone never does. */
const mayChange = (person: PersonView): boolean => person.roles.some((role) => role !== "auditor");

const getPersonWithRole = async ({ findCaller }: RequestContext): Promise<PersonView> => {
  const person = await findCaller();
  if (person === undefined)
    throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
  if (person.roles.length === 0)
    throw new TRPCError({
      code: "FORBIDDEN",
      message: "You hold no role yet. Ask an administrator.",
    });
  return person;
};

/** For whoever is signed in and holds a role. */
export const reading = anyone.use(async ({ ctx, next }) =>
  next({ ctx: { person: await getPersonWithRole(ctx) } }),
);

/** For auditors, managers and administrators. */
export const readingWholeLedger = reading.use(async ({ ctx, next }) => {
  if (!mayReadWholeLedger(ctx.person))
    throw new TRPCError({
      code: "FORBIDDEN",
      message: "Only auditors, managers and administrators read this.",
    });
  return next();
});

/**
 * For whoever holds a role that changes things; which things is the engine's to say. One step where `reading` and
 * another would do: every command goes through it.
 */
export const changing = anyone.use(async ({ ctx, next }) => {
  const person = await getPersonWithRole(ctx);
  if (!mayChange(person))
    throw refusedError(
      refusal({
        id: "notYourRole",
        facts: {},
        who: { roles: [], people: [] },
        remedy: "askSomeoneWithTheRole",
      }),
    );
  return next({ ctx: { person } });
});
