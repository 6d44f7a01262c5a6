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
import { type Asker, begin, emptyDirectory, explainEvent } from "@tiltas/workflows";
import type { Proposing } from "./proposing.ts";

const nobodyYet = "00000000-0000-4000-8000-000000000000";

/**
 * What the law a proposal would begin under would say if this content were proposed and submitted now: the reasons
 * are the server's own, asked of a commitment that exists only here.
 */
export const draftReasons = (
  content: CommitmentContent,
  { person, behalf, law }: Proposing,
  today: IsoDate,
): readonly Reason[] => {
  const personId = personIdSchema.parse(person.id);
  const onBehalf = behalf === undefined ? {} : { onBehalfOf: behalf.id };
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
        actor: { type: "person", person: personId, role: "proposer", ...onBehalf },
        commandId: commandIdSchema.parse(nobodyYet),
        facts: {},
      },
    },
    emptyDirectory,
    law,
  );
  if (!started.ok) return started.reasons;
  const roles: Asker["roles"] = behalf === undefined ? person.roles : ["proposer"];
  const asker = { person: personId, roles, ...onBehalf };
  return explainEvent(started.value, asker, emptyDirectory, "commitment.submit").flatMap(
    ({ reasons }) => reasons,
  );
};
