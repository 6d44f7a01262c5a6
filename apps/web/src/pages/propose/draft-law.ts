import {
  type CommitmentContent,
  commandIdSchema,
  commitmentIdSchema,
  type IsoDate,
  parseInstant,
  parseReference,
  personIdSchema,
  type Reason,
} from "@tiltas/domain";
import { begin, emptyDirectory, explain } from "@tiltas/workflows";
import type { Person } from "../../auth/person.ts";

const nobodyYet = "00000000-0000-4000-8000-000000000000";

/**
 * What the law would say if this content were proposed and submitted now: the reasons are the server's own, asked
 * of a commitment that exists only here.
 */
export const draftReasons = (
  content: CommitmentContent,
  person: Person,
  today: IsoDate,
): readonly Reason[] => {
  const personId = personIdSchema.parse(person.id);
  const started = begin(
    {
      commitmentId: commitmentIdSchema.parse(nobodyYet),
      reference: parseReference("LT-2000-0000"),
      event: {
        type: "commitment.propose",
        payload: { content },
        at: parseInstant(`${today}T00:00:00.000Z`),
        recordedOn: today,
        effectiveOn: today,
        actor: { type: "person", person: personId, role: "proposer" },
        commandId: commandIdSchema.parse(nobodyYet),
        facts: {},
      },
    },
    emptyDirectory,
  );
  if (!started.ok) return started.reasons;
  const asker = { person: personId, roles: person.roles };
  return explain(started.value, asker, emptyDirectory)
    .filter(({ event }) => event === "commitment.submit")
    .flatMap(({ reasons }) => reasons);
};
