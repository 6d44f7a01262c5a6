/** Why a file is not a bundle at all: nothing in it can be judged. */
export type NotABundleReason =
  | "notAnArchive"
  | "manifestMissing"
  | "manifestMalformed"
  | "unknownFormat";

/** Thrown for a file that is no evidence bundle. */
export class NotABundleError extends Error {
  override readonly name = "NotABundleError";
  readonly reason: NotABundleReason;

  constructor(reason: NotABundleReason, cause?: unknown) {
    super(`not an evidence bundle: ${reason}`, cause === undefined ? {} : { cause });
    this.reason = reason;
  }
}
