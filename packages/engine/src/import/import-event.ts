import {
  commandIdSchema,
  commitmentIdSchema,
  type Instant,
  parseStreamEvent,
  type PayloadOf,
  type Reference,
  type StreamEventOf,
} from "@tiltas/domain";
import { begin, emptyDirectory, type MachineVersion } from "@tiltas/workflows";
import { dayOf } from "../ministry-day.ts";
import type { Ids } from "../ports/ids.ts";
import { bodyHash } from "../write/body-hash.ts";
import { prepare, type Prepared } from "../write/prepared.ts";
import { ImportRefusedError } from "./import-refused.error.ts";

type ImportPayload = PayloadOf<"commitment.import">;

const importEvent = (
  payload: ImportPayload,
  reference: Reference,
  at: Instant,
  ids: Ids,
): StreamEventOf<"commitment.import"> => {
  const event = parseStreamEvent("commitment.import", payload, {
    at,
    recordedOn: dayOf(at),
    effectiveOn: payload.approvedOn,
    effectiveReason: `Imported from ${payload.source.name}, announced ${payload.source.announced}.`,
    actor: { type: "system", job: "import" },
    commandId: commandIdSchema.parse(ids.uuid()),
    facts: { reference },
  });
  if (event.type !== "commitment.import") throw new TypeError("an import is an import");
  return event;
};

/** Carries one import through the machine. Throws an ImportRefusedError when the law speaks against it. */
export const importOne = (
  payload: ImportPayload,
  reference: Reference,
  at: Instant,
  ids: Ids,
  version: MachineVersion,
): Prepared => {
  const event = importEvent(payload, reference, at, ids);
  const commitmentId = commitmentIdSchema.parse(ids.uuid());
  const outcome = begin({ commitmentId, reference, event }, emptyDirectory, version);
  if (!outcome.ok) throw new ImportRefusedError(payload.source.packageId, outcome.reasons[0]);
  const body = bodyHash({ payload: event.payload });
  return prepare(
    { commitmentId, event, before: undefined, after: outcome.value, bodyHash: body },
    ids,
  );
};
