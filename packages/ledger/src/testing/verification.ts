import type { Finding } from "../stream/finding.ts";
import { verifyStream } from "../stream/verify-stream.ts";
import { sha256 } from "./hashes.ts";
import type { BuiltStream } from "./stream.builder.ts";

export async function findingsOf(built: BuiltStream): Promise<readonly Finding[]> {
  return (await verifyStream({ ...built, hash: sha256 })).findings;
}

/** What was found and at which version, such as `versionGap 3`. */
export async function codesOf(built: BuiltStream): Promise<readonly string[]> {
  return (await findingsOf(built)).map(({ code, version }) => `${code} ${version}`);
}
