import { NoteError } from "./note.fault.ts";

/** A key's name as C2SP signed-note wants it: not empty, no Unicode space, no plus, no control character; throws NoteError. */
export function parseKeyName(text: string): string {
  const isNamed = text !== "" && text.isWellFormed() && !/[\s+\u0085\p{Cc}\p{Z}]/u.test(text);
  if (!isNamed) throw new NoteError("malformedKeyName");
  return text;
}
