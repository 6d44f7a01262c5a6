/** What was asked for cannot be read or is not lawful: names the field and why, by a stable id. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly field: string;
  readonly reason: string;

  constructor(field: string, reason: string, message: string, cause?: unknown) {
    super(`${field}: ${message}`, { cause });
    this.field = field;
    this.reason = reason;
  }
}
