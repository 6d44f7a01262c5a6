import { hash } from "node:crypto";
import type { Hashing } from "@tiltas/ledger";

/** SHA-256 as Node gives it, at once (FIPS 180-4). */
export const sha256: Hashing<Buffer> = (preimage) => hash("sha256", preimage, "buffer");
