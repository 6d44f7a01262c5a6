import { encodeHex } from "../bytes/hex.ts";
import { canonicalBytes } from "../canonical/canonical-bytes.ts";
import { CanonicalError } from "../canonical/canonical.fault.ts";
import type { JsonValue } from "../canonical/json-value.ts";
import type { Hashing } from "../hash/hash-function.ts";
import { bundleError } from "./bundle-finding.ts";
import type { BundleLaw } from "./bundle-replay.ts";
import { findJsonOf, findRecord, isList } from "./json-shape.ts";
import { mostHeld } from "./member-name.ts";
import type { MemberName } from "./member-name.ts";
import { readWhole } from "./reading.ts";
import type { Reading } from "./reading.ts";

async function readList(reading: Reading, name: MemberName): Promise<readonly JsonValue[]> {
  const bytes = await readWhole(reading, name, mostHeld);
  if (bytes === undefined || !reading.members.has(name)) return [];
  const value = findJsonOf(bytes);
  if (isList(value)) return value;
  reading.findings.add(bundleError("memberMalformed", { member: name }));
  return [];
}

/** The hash of a machine's chart, in hexadecimal; undefined for a chart that has no canonical form. */
function findChartHash(hash: Hashing<Uint8Array>, chart: JsonValue): string | undefined {
  try {
    return encodeHex(hash(canonicalBytes(chart)));
  } catch (thrown) {
    if (thrown instanceof CanonicalError) return undefined;
    throw thrown;
  }
}

/** Reads the policies and machines that stand beside the entries; charts are compared with their hashes. */
export async function readLaw(reading: Reading): Promise<BundleLaw> {
  const policies = await readList(reading, "policies.json");
  const machines = await readList(reading, "machines.json");
  for (const [place, machine] of machines.entries()) {
    const record = findRecord(machine, ["id", "version", "chart", "sha256"]);
    const chart = record?.["chart"];
    const found = chart === undefined ? undefined : findChartHash(reading.asked.sha256.hash, chart);
    if (found !== undefined && found === record?.["sha256"]) continue;
    const facts = { place: String(place + 1), ...(found === undefined ? {} : { found }) };
    reading.findings.add(bundleError("machineHashMismatch", { member: "machines.json" }, facts));
  }
  return { scope: reading.manifest.scope, policies, machines };
}
