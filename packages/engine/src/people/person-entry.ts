import { commandIdSchema, type EntryContent, type Instant, type PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { dayOf } from "../ministry-day.ts";
import { appendEntry, type Appended, type Appending } from "../write/append-entry.ts";
import { bodyHash } from "../write/body-hash.ts";
import { asJson } from "../write/entry-content.ts";
import type { Part } from "../write/statement.ts";

type Told = {
  readonly event: "person.register" | "person.disable";
  readonly person: PersonId;
  readonly payload: object;
  readonly commandId: string;
  /** What the same statement changes, at the entry's own instant. */
  readonly partsAt: (at: Instant) => readonly Part[];
};

/** Records in a person's stream what the program itself did about the person, with the change of the row. */
export const tellOfPerson = async (
  ground: Appending & Pick<Ground, "clock">,
  { event, person, payload, commandId, partsAt }: Told,
): Promise<Appended["done"]> => {
  const at = ground.clock.now();
  const stream = `person/${person}`;
  const known = commandIdSchema.parse(commandId);
  const contentAt = (version: number): EntryContent => ({
    schema: "tiltas.entry/1",
    stream,
    version,
    action: event,
    payload: asJson(payload),
    actor: { type: "system", job: "import" },
    at,
    recordedOn: dayOf(at),
    effectiveOn: dayOf(at),
    commandId: known,
    reasons: [],
  });
  const hash = bodyHash({ event, payload, commandId, by: "system" });
  const { done } = await appendEntry(ground, {
    stream,
    commandId: known,
    bodyHash: hash,
    contentAt,
    more: partsAt(at),
  });
  return done;
};
