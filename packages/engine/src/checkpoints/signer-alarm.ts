import type { Instant } from "@tiltas/domain";

/** Why the signer refuses to sign. */
export type SignerFault =
  | "keyUnusable"
  | "stateMissing"
  | "stateUnreadable"
  | "treeTruncated"
  | "treeSmaller"
  | "treeAltered"
  | "treeInconsistent"
  | "anotherKey"
  | "checkpointAltered"
  | "roundFailed";

/** The signer's refusal, as the operator must hear it. */
export type SignerAlarm = {
  readonly fault: SignerFault;
  readonly message: string;
  /** When it was first found. */
  readonly since: Instant;
};

/** The ledger may not be signed as it stands. A value inside the signer, and told to everyone outside. */
export class SignerRefusal extends Error {
  override readonly name = "SignerRefusal";
  readonly fault: SignerFault;

  constructor(fault: SignerFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}
