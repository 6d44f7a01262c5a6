export type NoteReason =
  | "controlCharacter"
  | "loneSurrogate"
  | "noSignatures"
  | "textNotEnded"
  | "malformedSignatureLine"
  | "malformedKeyName"
  | "malformedKey"
  | "keyIdMismatch"
  | "unknownSignatureType"
  | "tooManySignatures";

/** Thrown for text that is no signed note or no key of one. */
export class NoteError extends Error {
  override readonly name = "NoteError";
  readonly reason: NoteReason;

  constructor(reason: NoteReason, cause?: unknown) {
    super(`not a signed note or its key: ${reason}`, { cause });
    this.reason = reason;
  }
}
