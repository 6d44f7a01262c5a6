import { z } from "zod";
import { personIdSchema } from "./branded-id.ts";
import { roleSchema } from "./person.ts";

/** The system's own actors: each sends the events of its name alone. */
export const jobSchema = z.enum(["deadlines", "import", "machines"]);
export type Job = z.infer<typeof jobSchema>;

/** Who acts: a person in a role, perhaps on behalf of another, or the system itself (timers, imports, migrations). */
export const actorSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("person"),
    person: personIdSchema,
    role: roleSchema,
    onBehalfOf: personIdSchema.optional(),
    registrar: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("system"), job: jobSchema }),
]);
export type Actor = z.infer<typeof actorSchema>;

/** Both persons of a delegated act; none for the system. */
export const personsOf = (actor: Actor): readonly string[] => {
  if (actor.type === "system") return [];
  return actor.onBehalfOf === undefined ? [actor.person] : [actor.person, actor.onBehalfOf];
};
