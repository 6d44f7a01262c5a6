export { Base64Error, encodeBase64, parseBase64 } from "./bytes/base64.ts";
export { equalBytes } from "./bytes/equal-bytes.ts";
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
export { CheckpointError, formatCheckpoint, parseCheckpoint } from "./checkpoint/checkpoint.ts";
export type { Checkpoint, CheckpointReason } from "./checkpoint/checkpoint.ts";
export { hashLength } from "./hash/hash-function.ts";
export type { HashFunction, Hashing } from "./hash/hash-function.ts";
export { ed25519Verification, makeSigner, openSigner } from "./note/ed25519.ts";
export type { SubtleEd25519 } from "./note/ed25519.ts";
export {
  formatSigningKey,
  formatVerifier,
  makeVerifier,
  parseSigningKey,
  parseVerifier,
  signatureType,
} from "./note/note-key.ts";
export type { NoteSigningKey, NoteVerifier, SignatureType } from "./note/note-key.ts";
export { findRotation, signRotation } from "./note/key-rotation.ts";
export type { KeyRotation } from "./note/key-rotation.ts";
export { NoteError } from "./note/note.fault.ts";
export type { NoteReason } from "./note/note.fault.ts";
export { findReceipt, formatReceipt } from "./note/receipt-note.ts";
export type { ReceiptNote } from "./note/receipt-note.ts";
export { cosignText, signText } from "./note/sign-note.ts";
export type { NoteSigner } from "./note/sign-note.ts";
export { formatNote, parseNote } from "./note/signed-note.ts";
export type { NoteSignature, SignedNote } from "./note/signed-note.ts";
export { verifyNote } from "./note/verify-note.ts";
export type { NoteSigned, NoteVerdict, VerifySignature } from "./note/verify-note.ts";
export { chainHash, entryHash, genesisHash } from "./stream/chain.hash.ts";
export type { Finding, FindingCode } from "./stream/finding.ts";
export { findSeals, sealText } from "./stream/sealed-text.ts";
export type { Seal } from "./stream/sealed-text.ts";
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
export { appendLeaf, emptyFrontier, readFrontier, rootOf } from "./tree/frontier.ts";
export type { Frontier, TreeNode } from "./tree/frontier.ts";
export { consistencyRanges, inclusionRanges, nodesOf } from "./tree/leaf-range.ts";
export type { LeafRange, NodeAddress } from "./tree/leaf-range.ts";
export { emptyRoot, nodeHash } from "./tree/node.hash.ts";
export type { ProofFault, ProofVerdict } from "./tree/proof-verdict.ts";
export { proveConsistency, proveInclusion, rootAt } from "./tree/prove.ts";
export type { StoredTree } from "./tree/prove.ts";
export { findTreeSize } from "./tree/tree-size.ts";
export { verifyConsistency } from "./tree/verify-consistency.ts";
export type { ConsistencyToVerify, TreeHead } from "./tree/verify-consistency.ts";
export { verifyInclusion } from "./tree/verify-inclusion.ts";
export type { InclusionToVerify } from "./tree/verify-inclusion.ts";
