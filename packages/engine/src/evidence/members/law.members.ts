import { createHash } from "node:crypto";
import { canonicalBytes } from "@tiltas/ledger";
import { isMachineVersion, machineChart } from "@tiltas/workflows";
import type { LawNamed } from "../law-named.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

const machineOf = (version: number) => {
  if (!isMachineVersion(version)) return [];
  const chart = machineChart(version);
  const sha256 = createHash("sha256").update(canonicalBytes(chart)).digest("hex");
  return [{ id: "commitment", version, chart, sha256 }];
};

/** `policies.json`: the versions the entries name; made once they are read. */
export const policiesMember = (law: LawNamed): ZipMember => ({
  name: "policies.json",
  content: () => [
    JSON.stringify(law.policies().map((body) => ({ name: body.name, number: body.version, body }))),
  ],
});

/** `machines.json`: the versions the entries name, as this program has them; made once they are read. */
export const machinesMember = (law: LawNamed): ZipMember => ({
  name: "machines.json",
  content: () => [JSON.stringify(law.machines().flatMap(machineOf))],
});
