import { createHash } from "node:crypto";
import { canonicalBytes, chainHash, entryHash, genesisHash, verifyStream } from "@tiltas/ledger";

const sha256 = (preimage: Uint8Array) => createHash("sha256").update(preimage).digest();
const stream = "commitment/0190a6a0-0000-7000-8000-000000000001";
const bytes = canonicalBytes({ version: 1, stream, payload: { amount: "184000.00" } });
const hash = entryHash(sha256, bytes);
const chain = chainHash(sha256, genesisHash(sha256, stream), hash);
const entry = { version: 1, bytes, hash, chainHash: chain };
const altered = { ...entry, bytes: bytes.with(bytes.indexOf(0x38), 0x39) }; // 184 000 becomes 194 000
export const honest = await verifyStream({ stream, entries: [entry], head: entry, hash: sha256 });
export const forged = await verifyStream({ stream, entries: [altered], head: entry, hash: sha256 });
