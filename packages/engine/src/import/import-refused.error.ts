import type { Reason } from "@tiltas/domain";

/** One commitment of a file may not be imported, so none is: the plan and the law disagree. */
export class ImportRefusedError extends Error {
  override readonly name = "ImportRefusedError";
  /** The package the source gave it. */
  readonly packageId: string;
  readonly reason: Reason;

  constructor(packageId: string, reason: Reason) {
    super(`package ${packageId} may not be imported: ${reason.id} ${JSON.stringify(reason.facts)}`);
    this.packageId = packageId;
    this.reason = reason;
  }
}
