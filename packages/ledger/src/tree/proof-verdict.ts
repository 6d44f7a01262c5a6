import { isHash } from "../hash/hash-function.ts";

/** Why a proof proves nothing. */
export type ProofFault =
  | "malformedSize"
  | "malformedHash"
  | "leafOutOfRange"
  | "emptyFirstTree"
  | "secondTreeSmaller"
  | "proofTooShort"
  | "proofTooLong"
  | "leafRootMismatch"
  | "firstRootMismatch"
  | "secondRootMismatch";

export type ProofVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: ProofFault };

export const proved: ProofVerdict = { ok: true };

export function notProved(fault: ProofFault): ProofVerdict {
  return { ok: false, fault };
}

/** Whether all of what came from outside as hashes has their shape. */
export function areHashes(...values: readonly unknown[]): boolean {
  return values.every(isHash);
}
