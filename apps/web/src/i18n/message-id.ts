import type { en } from "./en.ts";

/** An id that has an English text. A text without one does not compile. */
export type MessageId = keyof typeof en;

/** Texts by id, of one area; the areas together have every id. */
export type Translation = Partial<Record<MessageId, string>>;
