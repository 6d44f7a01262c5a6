/** Why a value has no canonical form, or why bytes are not one. */
export type CanonicalReason =
  | "unsupportedType"
  | "notSafeInteger"
  | "negativeZero"
  | "loneSurrogate"
  | "notPlainObject"
  | "notPlainArray"
  | "sparseArray"
  | "extraArrayProperty"
  | "symbolKey"
  | "accessor"
  | "nonEnumerable"
  | "cycle"
  | "tooDeep"
  | "tooLarge"
  | "notUtf8"
  | "notJson"
  | "notCanonical";

/** Keys and indexes from the root; empty for the value as a whole. */
export type CanonicalPath = readonly (string | number)[];

export interface CanonicalFault {
  readonly path: CanonicalPath;
  readonly reason: CanonicalReason;
}

/** Names the place and the reason, never the value: it may be personal. */
export class CanonicalError extends Error implements CanonicalFault {
  override readonly name = "CanonicalError";
  readonly path: CanonicalPath;
  readonly reason: CanonicalReason;

  constructor(fault: CanonicalFault, cause?: unknown) {
    super(`${fault.reason} at /${fault.path.join("/")}`, cause === undefined ? {} : { cause });
    this.path = fault.path;
    this.reason = fault.reason;
  }
}
