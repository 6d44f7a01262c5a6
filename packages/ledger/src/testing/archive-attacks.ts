import { packBundle, packedParts, textBytes } from "./bundle.builder.ts";
import { zipOf } from "./zip.builder.ts";
import {
  attack,
  changed,
  changedShape,
  chart,
  honestBundle,
  honestPart,
  junk,
  swap,
  wish,
  zipped,
} from "./bundle-tampering.ts";
import type { BundleAttack } from "./bundle-tampering.ts";

/** Attacks on the file and its manifest. */
export const archiveAttacks: readonly BundleAttack[] = [
  attack(
    "a machine's chart changed",
    "machineHashMismatch",
    changed({
      parts: {
        "machines.json": textBytes(
          JSON.stringify([{ ...wish.machines[0], chart: { ...chart, states: ["approved"] } }]),
        ),
      },
    }),
  ),
  attack(
    "a member changed under the manifest's hash",
    "memberHashMismatch",
    zipped((parts) => [
      parts.map((part) =>
        part.name === "report.html"
          ? { ...part, bytes: textBytes("<!doctype html><title>Rep0rt</title>") }
          : part,
      ),
    ]),
  ),
  attack(
    "a member longer than the manifest says",
    "memberLengthMismatch",
    zipped((parts) => [
      parts.map((part) =>
        part.name === "report.html"
          ? { ...part, bytes: textBytes("<!doctype html><title>Report</title>!") }
          : part,
      ),
    ]),
  ),
  attack(
    "a member left out, the manifest repaired",
    "memberMissing",
    changed({ without: ["texts.jsonl"] }),
  ),
  attack(
    "a member left out, the manifest not repaired",
    "memberNotInFile",
    zipped((parts) => [parts.filter(({ name }) => name !== "documents.csv")]),
  ),
  attack(
    "a member the manifest does not list",
    "memberNotListed",
    changed({ listed: (members) => members.filter(({ name }) => name !== "report.html") }),
  ),
  attack(
    "a member listed twice",
    "memberTwice",
    changed({ listed: (members) => [...members, ...members.slice(0, 1)] }),
  ),
  attack(
    "a member that stands in the file twice",
    "memberTwice",
    zipped((parts) => [[...parts.slice(0, 3), ...parts.slice(2)]]),
  ),
  attack(
    "a member nobody knows",
    "memberUnknown",
    zipped((parts) => [[{ name: "notes.txt", bytes: junk }, ...parts]]),
  ),
  attack(
    "a member that would be written elsewhere",
    "memberUnknown",
    zipped((parts) => [[{ name: "../../etc/passwd", bytes: junk }, ...parts]]),
  ),
  attack(
    "members in another order",
    "memberOutOfOrder",
    zipped((parts) => [swap(parts, 0, 1)]),
  ),
  attack(
    "a member of another name in its own header",
    "nameDiffers",
    zipped((parts) => [
      parts.map((part) =>
        part.name === "report.html" ? { ...part, localName: "report.exec" } : part,
      ),
    ]),
  ),
  attack(
    "a member said to be enormous",
    "memberLengthMismatch",
    zipped((parts) => [
      parts.map((part) => (part.name === "report.html" ? { ...part, toldLength: 2 ** 50 } : part)),
    ]),
  ),
  attack("a member that cannot be unpacked", "memberUnreadable", async () => {
    const [first, ...rest] = packedParts(await honestBundle());
    const file = zipOf(first === undefined ? rest : [first, ...rest]);
    return file.map((byte, place) => (place >= 43 && place < 60 ? 0xff : byte));
  }),
  attack("bytes after the archive's end", "bytesAfterEnd", changedShape({ after: junk })),
  attack("bytes before its first member", "bytesBetweenMembers", changedShape({ before: junk })),
  attack("bytes between its members", "bytesBetweenMembers", changedShape({ between: junk })),
  attack(
    "a manifest that tells another root",
    "manifestDiffers",
    changed({ manifest: { root: "0".repeat(64) } }),
  ),
  attack(
    "a manifest that tells another size",
    "manifestDiffers",
    changed({ manifest: { size: 5 } }),
  ),
  attack(
    "a manifest that tells another ledger",
    "manifestDiffers",
    changed({ manifest: { origin: "ledger.example/another" } }),
  ),
  attack(
    "a manifest that counts wrongly",
    "countDiffers",
    changed({ manifest: { counts: { entries: 5, streams: 3 } } }),
  ),
  attack("a part said to be everything", "leavesLengthMismatch", async () => {
    const built = await honestPart();
    return packBundle(built, { manifest: { scope: { kind: "everything" } } });
  }),
];
