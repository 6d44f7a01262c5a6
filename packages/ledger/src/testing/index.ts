export * from "./bundle.builder.ts";
export * from "./bundle-verification.ts";
export { aSigner, verifyEd25519 } from "./ed25519.ts";
export { sha256 } from "./hashes.ts";
export { chained } from "./stream.builder.ts";
export * from "./zip.builder.ts";
