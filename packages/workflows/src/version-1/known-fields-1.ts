import type { EventName, StreamEvent } from "@tiltas/domain";

const laterFields: Readonly<Partial<Record<EventName, readonly string[]>>> = {
  "approval.grant": ["granting"],
  "procurement.sign": ["documentId", "stockValues"],
  "delivery.accept": ["documentId"],
  "comment.add": ["to", "asks", "answers"],
};

/** Version 1 would pass over fields that came later in silence, so it does not take them. */
export const knowsFieldsIn1 = ({ type, payload }: StreamEvent): boolean =>
  (laterFields[type] ?? []).every((field) => !Object.hasOwn(payload, field));
