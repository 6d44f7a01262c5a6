import { createHash } from "node:crypto";
import { canonicalBytes, formatVerifier } from "@tiltas/ledger";
import { aBundle, type BuiltBundle, ledgerKey } from "@tiltas/ledger/testing";
import { currentMachineVersion, machineChart } from "@tiltas/workflows";
import {
  type Act,
  awardOf,
  contractOf,
  evaluationOf,
  openingOf,
  recordedLife,
  routeClasses,
} from "@tiltas/workflows/testing";
import { samplePolicy } from "@tiltas/domain";

type Content = Parameters<typeof aBundle>[0]["streams"][number][1][number];

const acts: readonly Act[] = [
  ["commitment.submit", "proposer"],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
  ["procurement.open", "procurementOfficer", openingOf],
  ["procurement.evaluate", "procurementOfficer", evaluationOf],
  ["procurement.award", "contractingAuthority", awardOf],
  ["procurement.sign", "procurementOfficer", contractOf],
];

/** Guarantee: JSON of JSON values. */
const contentsOf = (text: string): readonly Content[] => JSON.parse(text) as readonly Content[];

const policy: Content = {
  schema: "tiltas.entry/1",
  action: "policy.adopt",
  payload: contentsOf(JSON.stringify([{ policy: samplePolicy }]))[0] ?? {},
  actor: { type: "system", job: "import" },
  at: "2026-10-01T08:00:00.000Z",
  recordedOn: "2026-10-01",
  effectiveOn: "2026-10-01",
  commandId: "01920384-0000-7000-8000-000000000901",
  reasons: [],
};

/** A ledger in which so many commitments came the same way to a contract, lawfully, as a bundle of everything. */
export const bundleOfLives = async (lives: number): Promise<BuiltBundle> => {
  const { entries } = recordedLife(routeClasses.small, acts);
  const stream = entries[0]?.stream ?? "";
  const text = JSON.stringify(entries);
  const chart = machineChart(currentMachineVersion);
  const sha256 = createHash("sha256").update(canonicalBytes(chart)).digest("hex");
  const [machine = {}] = contentsOf(
    JSON.stringify([{ id: "commitment", version: currentMachineVersion, chart, sha256 }]),
  );
  const [listed = {}] = contentsOf(
    JSON.stringify([{ name: samplePolicy.name, number: samplePolicy.version, body: samplePolicy }]),
  );
  return aBundle({
    streams: [
      ...Array.from({ length: lives }, (_, life) => {
        const renamed = `${stream.slice(0, -8)}${life.toString(16).padStart(8, "0")}`;
        return [renamed, contentsOf(text.replaceAll(stream, renamed))] as const;
      }),
      [`policy/${samplePolicy.name}`, [policy]],
    ],
    // The policy was adopted before anything was submitted under it.
    inLeafOrder: (one, two) =>
      Number(two.stream.startsWith("policy/")) - Number(one.stream.startsWith("policy/")),
    policies: [listed],
    machines: [machine],
  });
};

/** The public key such bundles are signed with, as one word. */
export const bundleKey = async (): Promise<string> => formatVerifier((await ledgerKey(0)).verifier);
