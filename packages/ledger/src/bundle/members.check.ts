import { bundleError } from "./bundle-finding.ts";
import type { FindingList } from "./bundle-finding.ts";
import type { BundleManifest } from "./manifest.ts";
import { isMemberName, memberNames, namesFor } from "./member-name.ts";
import type { MemberName } from "./member-name.ts";
import type { OpenMember } from "./reading.ts";
import type { ZipArchive, ZipMember } from "../zip/zip-archive.ts";

/** A name from outside, short enough to be shown. */
function shown(name: string): string {
  return name.slice(0, 120);
}

/** Every member once, in the order of the page, no other, and each as long as the manifest says. */
export function checkMembers(
  { members, faults }: ZipArchive,
  manifest: BundleManifest,
  findings: FindingList,
): ReadonlyMap<MemberName, OpenMember> {
  for (const { fault, member } of faults)
    findings.add(bundleError(fault, member === "" ? {} : { member: shown(member) }));
  checkOrder(members, findings);
  checkListed(manifest, members, findings);
  const open = new Map<MemberName, OpenMember>();
  for (const member of members) {
    const { name } = member;
    if (!isMemberName(name)) {
      findings.add(bundleError("memberUnknown", { member: shown(name) }));
      continue;
    }
    if (open.has(name)) {
      findings.add(bundleError("memberTwice", { member: name }));
      continue;
    }
    const listed = manifest.members.find((one) => one.name === name);
    if (listed !== undefined) open.set(name, { member, listed });
    else if (name !== "manifest.json")
      findings.add(bundleError("memberNotListed", { member: name }));
  }
  for (const name of namesFor(manifest.scope.kind)) {
    if (!members.some((member) => member.name === name))
      findings.add(bundleError("memberMissing", { member: name }));
  }
  if (manifest.scope.kind !== "everything" && open.delete("leaves.bin"))
    findings.add(bundleError("memberUnknown", { member: "leaves.bin" }));
  return open;
}

function checkOrder(members: readonly ZipMember[], findings: FindingList): void {
  const places = members
    .map(({ name }) => name)
    .filter(isMemberName)
    .map((name) => memberNames.indexOf(name));
  const wrong = places.findIndex((place, at) => at > 0 && place < (places[at - 1] ?? 0));
  const name = memberNames[places[wrong] ?? -1];
  if (name !== undefined) findings.add(bundleError("memberOutOfOrder", { member: name }));
}

/** What a manifest says of itself no hash can hold, so it is not in its own list. */
function checkListed(
  { members: listed }: BundleManifest,
  members: readonly ZipMember[],
  findings: FindingList,
): void {
  for (const [place, { name, bytes }] of listed.entries()) {
    const member = shown(name);
    const inFile = members.find((one) => one.name === name);
    if (listed.findIndex((one) => one.name === name) !== place)
      findings.add(bundleError("memberTwice", { member }, { fact: "listedTwice" }));
    else if (inFile === undefined) findings.add(bundleError("memberNotInFile", { member }));
    else if (inFile.length !== bytes) {
      const facts = { expected: String(bytes), found: String(inFile.length) };
      findings.add(bundleError("memberLengthMismatch", { member }, facts));
    }
  }
}
