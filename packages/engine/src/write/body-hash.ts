import { canonicalBytes } from "@tiltas/ledger";
import { sha256 } from "../sha256.ts";
import { withoutUndefined } from "./parse-command.ts";

/** Half of what an entry may have, so that its own facts always find room beside the payload. */
const limits = { maxBytes: 524_288 };

/** SHA-256 of what a command asks for: two commands with the same id are one if, and only if, this agrees. Throws CanonicalError over 512 KiB. */
export const bodyHash = (body: Readonly<Record<string, unknown>>): Buffer =>
  sha256(canonicalBytes(withoutUndefined(body), limits));
