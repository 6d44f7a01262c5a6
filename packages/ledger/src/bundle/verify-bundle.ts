import { encodeHex } from "../bytes/hex.ts";
import { readCanonical } from "../canonical/canonical.reader.ts";
import { formatVerifier } from "../note/note-key.ts";
import { joinBytes } from "../bytes/join-bytes.ts";
import { crc32 } from "../zip/crc32.ts";
import { memberBytes } from "../zip/member-bytes.ts";
import { openZip } from "../zip/zip-archive.ts";
import type { ZipArchive } from "../zip/zip-archive.ts";
import { ZipError } from "../zip/zip.fault.ts";
import { FindingList, bundleError } from "./bundle-finding.ts";
import { NotABundleError } from "./bundle-fault.ts";
import type { BundleToVerify } from "./bundle-port.ts";
import type { BundleReport } from "./bundle-report.ts";
import type { BundleJudgement, BundleReplay } from "./bundle-replay.ts";
import { checkCheckpoint } from "./checkpoint.check.ts";
import type { TrustedCheckpoint } from "./checkpoint.check.ts";
import { checkEarlier } from "./earlier-checkpoints.check.ts";
import { checkErasures } from "./erasures.check.ts";
import { findEntryLine } from "./entry-line.ts";
import { openWalk } from "./entry-walk.ts";
import type { Walked } from "./entry-walk.ts";
import { openIndexCheck } from "./index.check.ts";
import { jsonLines } from "./json-lines.ts";
import { findJson } from "./json-shape.ts";
import { readKeys } from "./keys.check.ts";
import { readLaw } from "./law.check.ts";
import { linesOf } from "./lines.ts";
import { parseManifest } from "./manifest.ts";
import type { BundleManifest } from "./manifest.ts";
import { checkMembers } from "./members.check.ts";
import { mostHeld } from "./member-name.ts";
import { checkedBytes, plainBytes } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { gatherChanges } from "./recorded-changes.ts";
import { checkRotations } from "./rotations.check.ts";
import { readTexts } from "./seals.ts";
import type { HeldTexts } from "./seals.ts";

const mostFindings = 1000;

/**
 * Judges an evidence bundle (docs/evidence-bundle.md) from its bytes and a key that came another way. Memory is bounded
 * but for a hash per leaf and per sealed text. Throws NotABundleError for a file that is none, and what the source, the
 * replay, the signal or the tools throw.
 */
export async function verifyBundle(asked: BundleToVerify): Promise<BundleReport> {
  const archive = await openArchive(asked);
  const findings = new FindingList(mostFindings);
  const manifest = await readManifest(asked, archive, findings);
  const members = checkMembers(archive, manifest, findings);
  const reading: Reading = {
    asked,
    manifest,
    members,
    findings,
    advance: progressOf(asked, manifest),
  };
  return judge(reading);
}

async function openArchive({ source }: BundleToVerify): Promise<ZipArchive> {
  try {
    return await openZip(source);
  } catch (thrown) {
    if (thrown instanceof ZipError) throw new NotABundleError("notAnArchive", thrown);
    throw thrown;
  }
}

async function readManifest(
  { source, inflate }: BundleToVerify,
  { members }: ZipArchive,
  findings: FindingList,
): Promise<BundleManifest> {
  const member = members.findLast(({ name }) => name === "manifest.json");
  if (member === undefined) throw new NotABundleError("manifestMissing");
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of memberBytes(source, member, inflate)) {
      length += chunk.length;
      if (length > mostHeld) throw new NotABundleError("manifestMalformed");
      parts.push(chunk);
    }
  } catch (thrown) {
    throw new NotABundleError("manifestMalformed", thrown);
  }
  const bytes = joinBytes(...parts);
  const manifest = parseManifest(bytes);
  if (crc32(bytes) !== member.crc || bytes.length !== member.length)
    findings.add(bundleError("manifestChecksumMismatch", { member: "manifest.json" }));
  return manifest;
}

/** Entries are gone through twice: once for those that judge others. */
function progressOf(
  { onProgress, signal }: BundleToVerify,
  { members }: BundleManifest,
): (bytes: number) => void {
  const entries = members.find(({ name }) => name === "entries.jsonl")?.bytes ?? 0;
  const of = members.reduce((sum, { bytes }) => sum + bytes, entries);
  let done = 0;
  return (bytes) => {
    signal?.throwIfAborted();
    done += bytes;
    onProgress?.({ done: Math.min(done, of), of });
  };
}

async function judge(reading: Reading): Promise<BundleReport> {
  const { asked, findings } = reading;
  const keys = await readKeys(reading);
  const { known } = keys;
  const last = await checkCheckpoint(reading, known);
  const checkpoints = await checkEarlier(reading, known, last?.checkpoint);
  const indexes = await openIndexCheck(reading, last?.checkpoint);
  const texts = await readTexts(reading);
  const law = await readLaw(reading);
  if (asked.replay !== undefined) await teach(reading, asked.replay);
  const recorded = gatherChanges();
  const walk = openWalk(reading, indexes, texts, recorded);
  for await (const { line, value } of jsonLines(reading, "entries.jsonl", findEntryLine))
    await walk.add(value, line);
  const walked = walk.finish();
  indexes.finish();
  texts.finish();
  const notRecorded = [
    ...checkRotations(reading, keys, recorded, last?.signedBy),
    ...checkErasures(reading, texts, recorded),
  ];
  compareCounts(reading, walked);
  const judgement = asked.replay?.finish(law);
  findings.add(...(judgement?.findings ?? []));
  for (const name of ["documents.csv", "report.html"] as const) {
    for await (const _ of checkedBytes(reading, name));
  }
  return reportOf(reading, { last, checkpoints, texts, walked, notRecorded, judgement });
}

/**
 * Whether a line is of a commitment's stream, as the builder of bundles writes it. A name written twice, or in other
 * letters, may mean another stream: such a line is read in full.
 */
const isPlainlyOfCommitment = (line: string): boolean =>
  line.startsWith('{"stream":"commitment/') &&
  line.lastIndexOf('"stream":') === 1 &&
  !line.includes("\\");

/** Shows a replay the entries of streams that judge others, before any is judged. */
async function teach(reading: Reading, replay: BundleReplay): Promise<void> {
  for await (const { lines } of linesOf(plainBytes(reading, "entries.jsonl"))) {
    for (const text of lines) {
      if (isPlainlyOfCommitment(text)) continue;
      const entry = findEntryLine(findJson(text));
      if (entry === undefined || entry.stream.startsWith("commitment/")) continue;
      const content = readCanonical(entry.bytes);
      if (content.ok) replay.learn({ ...entry, content: content.value });
    }
  }
}

function compareCounts({ manifest, findings }: Reading, walked: Walked): void {
  for (const what of ["entries", "streams"] as const) {
    if (manifest.counts[what] === walked[what]) continue;
    const facts = { what, expected: String(manifest.counts[what]), found: String(walked[what]) };
    findings.add(bundleError("countDiffers", { member: "manifest.json" }, facts));
  }
}

interface Judged {
  readonly last: TrustedCheckpoint | undefined;
  readonly checkpoints: number;
  readonly texts: HeldTexts;
  readonly walked: Walked;
  /** Ids of recorded changes that could not be compared with the members. */
  readonly notRecorded: readonly string[];
  readonly judgement: BundleJudgement | undefined;
}

function reportOf({ manifest, findings }: Reading, judged: Judged): BundleReport {
  const { last, checkpoints, texts, walked, notRecorded, judgement } = judged;
  const { origin, scope, size, root, madeAt } = manifest;
  const cosignedBy = last?.cosignedBy.map(({ name }) => name) ?? [];
  const notProved = [
    "entriesTrue",
    "keyIsTheLedgers",
    ...(scope.kind === "everything" ? [] : ["noLaterEntries"]),
    ...(cosignedBy.length > 0 ? [] : ["sameHistoryForAll"]),
    ...(texts.erased > 0 ? ["erasedTexts"] : []),
    ...notRecorded,
    ...(judgement === undefined ? ["law"] : judgement.notProved),
  ];
  return {
    origin,
    scope,
    madeAt,
    size: String(last?.checkpoint.size ?? size),
    root: last === undefined ? root : encodeHex(last.checkpoint.root),
    ...(last?.signedBy === undefined ? {} : { signedBy: formatVerifier(last.signedBy) }),
    cosignedBy,
    counts: {
      ...walked,
      replayed: judgement?.replayed ?? 0,
      checkpoints,
      texts: texts.count,
      erased: texts.erased,
    },
    findings: findings.kept,
    errors: findings.errors,
    leftOut: findings.leftOut,
    notProved,
  };
}
