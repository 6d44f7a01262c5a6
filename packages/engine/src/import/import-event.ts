import {
  commandIdSchema,
  type CommitmentId,
  commitmentIdSchema,
  type Instant,
  parseStreamEvent,
  type PayloadOf,
  type Reference,
  type StreamEventOf,
} from "@tiltas/domain";
import { begin, type CommitmentSnapshot, emptyDirectory } from "@tiltas/workflows";
import { dayOf } from "../ministry-day.ts";
import type { Ids } from "../ports/ids.ts";
import { bodyHash } from "../write/body-hash.ts";
import { entryContentOf } from "../write/entry-content.ts";
import { type EntryRecord, entryRecord } from "../write/entry-record.ts";
import { ImportRefusedError } from "./import-refused.error.ts";

type ImportPayload = PayloadOf<"commitment.import">;

/** A commitment as it will be laid: its first snapshot and its first entry. */
export type Imported = {
  readonly commitmentId: CommitmentId;
  readonly after: CommitmentSnapshot;
  readonly entry: EntryRecord;
};

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
export const importOne = (payload: ImportPayload, reference: Reference, at: Instant, ids: Ids): Imported => {
  const event = importEvent(payload, reference, at, ids);
  const commitmentId = commitmentIdSchema.parse(ids.uuid());
  const outcome = begin({ commitmentId, reference, event }, emptyDirectory);
  if (!outcome.ok) throw new ImportRefusedError(payload.source.packageId, outcome.reasons[0]);
  const after = outcome.value;
  const content = entryContentOf({ commitmentId, version: 1, event, before: undefined, after });
  return { commitmentId, after, entry: entryRecord(content, bodyHash({ payload: event.payload })) };
};
