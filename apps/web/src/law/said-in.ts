import { isSealedEvent, sealedFields } from "@tiltas/domain";
import type { EntryView } from "../pages/commitment/commitment-view.ts";

/** A text somebody said with an event: as it is, or when and on what ground it was erased. */
export type Said = {
  /** JSON pointer into the entry. */
  readonly pointer: string;
  readonly text?: string;
  readonly erased?: { readonly at: string; readonly ground: string };
  /** Whether the entry holds its hash alone, so that it can be erased. */
  readonly isSealed: boolean;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Texts of entries from before texts were sealed. */
const plainIn = ({ content: { action, payload } }: EntryView): readonly Said[] => {
  if (!isSealedEvent(action) || !isRecord(payload)) return [];
  const field = sealedFields[action];
  const text = payload[field];
  return typeof text === "string" ? [{ pointer: `/payload/${field}`, text, isSealed: false }] : [];
};

/** What was said with an event. */
export const saidIn = (entry: EntryView): readonly Said[] => [
  ...plainIn(entry),
  ...entry.texts.map((kept) => ({ ...kept, isSealed: true })),
];
