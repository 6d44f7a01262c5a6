import type { ZipMember } from "../zip/zip-archive.ts";
import { memberBytes } from "../zip/member-bytes.ts";
import { encodeHex } from "../bytes/hex.ts";
import { joinBytes } from "../bytes/join-bytes.ts";
import { bundleError } from "./bundle-finding.ts";
import type { FindingList } from "./bundle-finding.ts";
import type { BundleToVerify } from "./bundle-port.ts";
import type { BundleManifest, ManifestMember } from "./manifest.ts";
import type { MemberName } from "./member-name.ts";

/** A member of the file with what the manifest says of it. */
export interface OpenMember {
  readonly member: ZipMember;
  readonly listed: ManifestMember;
}

/** One verification under way. */
export interface Reading {
  readonly asked: BundleToVerify;
  readonly manifest: BundleManifest;
  readonly members: ReadonlyMap<MemberName, OpenMember>;
  readonly findings: FindingList;
  /** Counts bytes that came out, and ends the verification when that is wished. */
  readonly advance: (bytes: number) => void;
}

/** Thrown inside a walk over a member that goes on beyond what the manifest says. */
class TooLongError extends Error {
  override readonly name = "TooLongError";
}

/** Whatever `inflate` throws; what the reader of the archive is stopped by comes through as it is. */
class UnpackError extends Error {
  override readonly name = "UnpackError";
}

async function* unpacked({ asked }: Reading, { member }: OpenMember): AsyncGenerator<Uint8Array> {
  const bytes = memberBytes(asked.source, member, asked.inflate)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await bytes.next().catch((cause: unknown) => {
        throw new UnpackError("a member cannot be unpacked", { cause });
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await bytes.return?.();
  }
}

async function* bounded(reading: Reading, open: OpenMember): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of unpacked(reading, open)) {
    length += chunk.length;
    if (length > open.listed.bytes) throw new TooLongError("longer than listed");
    reading.advance(chunk.length);
    yield chunk;
  }
}

/** A member's bytes without a judgement on them; ends early where they cannot be read, which `checkedBytes` reports. */
export async function* plainBytes(reading: Reading, name: MemberName): AsyncGenerator<Uint8Array> {
  const open = reading.members.get(name);
  if (open === undefined) return;
  try {
    yield* bounded(reading, open);
  } catch (thrown) {
    if (!(thrown instanceof TooLongError || thrown instanceof UnpackError)) throw thrown;
  }
}

/** A member's bytes, compared on the way with the length and the hash the manifest says; empty for one that is missing. */
export async function* checkedBytes(
  reading: Reading,
  name: MemberName,
): AsyncGenerator<Uint8Array> {
  const open = reading.members.get(name);
  if (open === undefined) return;
  const { asked, findings } = reading;
  const hash = asked.sha256.open();
  let length = 0;
  try {
    for await (const chunk of bounded(reading, open)) {
      length += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  } catch (thrown) {
    const isLong = thrown instanceof TooLongError;
    if (!isLong && !(thrown instanceof UnpackError)) throw thrown;
    findings.add(
      bundleError(isLong ? "memberLengthMismatch" : "memberUnreadable", { member: name }),
    );
    return;
  }
  const { bytes, sha256 } = open.listed;
  if (length !== bytes) {
    const facts = { expected: String(bytes), found: String(length) };
    findings.add(bundleError("memberLengthMismatch", { member: name }, facts));
  }
  const found = encodeHex(hash.digest());
  if (found !== sha256) {
    findings.add(bundleError("memberHashMismatch", { member: name }, { expected: sha256, found }));
  }
}

/** All bytes of a small member; undefined, with a finding, for one that is too large to be held. */
export async function readWhole(
  reading: Reading,
  name: MemberName,
  most: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of checkedBytes(reading, name)) {
    length += chunk.length;
    if (length <= most) parts.push(chunk);
  }
  if (length > most) {
    reading.findings.add(bundleError("memberTooLarge", { member: name }, { most: String(most) }));
    return undefined;
  }
  return joinBytes(...parts);
}
