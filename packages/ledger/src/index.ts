export { HexError, encodeHex, parseHex } from "./bytes/hex.ts";
export { canonicalBytes, findCanonicalFault } from "./canonical/canonical-bytes.ts";
export { CanonicalError } from "./canonical/canonical.fault.ts";
export type {
  CanonicalFault,
  CanonicalPath,
  CanonicalReason,
} from "./canonical/canonical.fault.ts";
export { defaultMaxBytes, maxDepth } from "./canonical/canonical.limits.ts";
export type { CanonicalLimits } from "./canonical/canonical.limits.ts";
export { parseCanonical } from "./canonical/canonical.reader.ts";
export type { JsonObject, JsonValue } from "./canonical/json-value.ts";
export { hashLength } from "./hash/hash-function.ts";
export type { HashFunction, Hashing } from "./hash/hash-function.ts";
export { chainHash, entryHash, genesisHash } from "./stream/chain.hash.ts";
export type { Finding, FindingCode } from "./stream/finding.ts";
export type { StreamEntry, StreamHead } from "./stream/stream-entry.ts";
export {
  StreamNameError,
  isStreamName,
  parseStreamName,
  streamKinds,
} from "./stream/stream-name.ts";
export type { ParsedStreamName, StreamKind, StreamName } from "./stream/stream-name.ts";
export { verifyStream } from "./stream/verify-stream.ts";
export type { StreamToVerify, StreamVerification } from "./stream/verify-stream.ts";
