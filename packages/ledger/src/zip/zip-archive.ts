import type { ByteSource } from "../bytes/byte-source.ts";
import { nameOf, readDirectory } from "./directory.ts";
import type { ListedMember } from "./directory.ts";
import { readEndRecord } from "./end-record.ts";
import { viewOf } from "./zip-field.ts";
import { ZipError } from "./zip.fault.ts";
import type { ZipFault } from "./zip.fault.ts";

/** A member whose bytes can be read. */
export interface ZipMember extends ListedMember {
  /** Where its packed bytes begin. */
  readonly start: number;
}

export interface ZipArchive {
  /** In the order in which they stand in the file. */
  readonly members: readonly ZipMember[];
  readonly faults: readonly ZipFault[];
}

const localLength = 30;
const localSignature = 0x04034b50;
// With or without a signature of its own, sizes of 32 or of 64 bits (APPNOTE 4.3.9).
const descriptorLengths = [12, 16, 20, 24];

/**
 * Opens a ZIP archive without believing it: members must lie side by side from the first byte on, under one name each,
 * with nothing before, between or after them. Throws ZipError for what cannot be read.
 */
export async function openZip(source: ByteSource): Promise<ZipArchive> {
  const end = await readEndRecord(source);
  const listed = await readDirectory(source, end);
  const faults = [...end.faults];
  const members: ZipMember[] = [];
  let expected = 0;
  for (const [place, member] of listed.toSorted((a, b) => a.at - b.at).entries()) {
    const { start, name } = await readLocal(source, member);
    if (name !== member.name) faults.push({ fault: "nameDiffers", member: member.name });
    const gap = member.at - expected;
    const isSideBySide =
      members[place - 1]?.hasDescriptor === true ? descriptorLengths.includes(gap) : gap === 0;
    if (!isSideBySide) faults.push({ fault: "bytesBetweenMembers", member: member.name });
    members.push({ ...member, start });
    expected = start + member.packed;
  }
  const gap = end.directoryStart - expected;
  const isEnded =
    members.at(-1)?.hasDescriptor === true ? descriptorLengths.includes(gap) : gap === 0;
  if (!isEnded) faults.push({ fault: "bytesBetweenMembers", member: "" });
  return { members, faults };
}

async function readLocal(
  source: ByteSource,
  { at, packed }: ListedMember,
): Promise<{ readonly start: number; readonly name: string }> {
  if (at + localLength > source.size) throw new ZipError("memberHeaderMalformed");
  const header = viewOf(await source.read(at, localLength));
  if (header.getUint32(0, true) !== localSignature) throw new ZipError("memberHeaderMalformed");
  const nameLength = header.getUint16(26, true);
  const start = at + localLength + nameLength + header.getUint16(28, true);
  if (start + packed > source.size) throw new ZipError("memberHeaderMalformed");
  return { start, name: nameOf(await source.read(at + localLength, nameLength)) };
}
