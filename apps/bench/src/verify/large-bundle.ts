import { createHash } from "node:crypto";
import { samplePolicy } from "@tiltas/domain";
import {
  canonicalBytes,
  chainHash,
  encodeHex,
  entryHash,
  formatVerifier,
  genesisHash,
  nodeHash,
} from "@tiltas/ledger";
import { bundleOrigin, checkpointNote, ledgerKey } from "@tiltas/ledger/testing";
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
import { openZipFile, type WrittenMember } from "./zip-file.ts";

const acts: readonly Act[] = [
  ["commitment.submit", "proposer"],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
  ["procurement.open", "procurementOfficer", openingOf],
  ["procurement.evaluate", "procurementOfficer", evaluationOf],
  ["procurement.award", "contractingAuthority", awardOf],
  ["procurement.sign", "procurementOfficer", contractOf],
];

const { entries: life } = recordedLife(routeClasses.small, acts);
const lifeStream = life[0]?.stream ?? "";
const texts = life.map((entry) => Buffer.from(canonicalBytes(entry)).toString("utf8"));

const adopted = {
  schema: "tiltas.entry/1",
  stream: `policy/${samplePolicy.name}`,
  version: 1,
  action: "policy.adopt",
  payload: { policy: samplePolicy },
  actor: { type: "system", job: "import" },
  at: "2026-10-01T08:00:00.000Z",
  recordedOn: "2026-10-01",
  effectiveOn: "2026-10-01",
  commandId: "01920384-0000-7000-8000-000000000901",
  reasons: [],
};

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** The stream and the entries' texts of the so-manieth commitment: all live the same life. */
export const lifeOf = (
  number: number,
): { readonly stream: string; readonly texts: readonly string[] } => {
  const stream = `${lifeStream.slice(0, -8)}${number.toString(16).padStart(8, "0")}`;
  return { stream, texts: texts.map((text) => text.replaceAll(lifeStream, stream)) };
};

/** The root over leaves that are given one by one. */
const openRoot = () => {
  const peaks: { level: number; hash: Uint8Array }[] = [];
  return {
    add: (leaf: Uint8Array): void => {
      let node = { level: 0, hash: leaf };
      for (let left = peaks.at(-1); left?.level === node.level; left = peaks.at(-1)) {
        peaks.pop();
        node = { level: node.level + 1, hash: nodeHash(sha256, left.hash, node.hash) };
      }
      peaks.push(node);
    },
    root: (): Uint8Array =>
      peaks.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(sha256, left, right)),
  };
};

const batchLives = 200;

export type LargeBundle = {
  readonly entries: number;
  /** The key it is signed with, as one word. */
  readonly key: string;
  /** Bytes of all entries together. */
  readonly bytes: number;
};

/** Writes a bundle of everything of about so many entries, whatever their number, in constant memory but for the leaves. */
export const writeLargeBundle = async (path: string, wanted: number): Promise<LargeBundle> => {
  const lives = Math.max(1, Math.round(wanted / texts.length));
  const file = openZipFile(path);
  const policyBytes = Buffer.from(canonicalBytes(adopted));
  const policyLeaf = entryHash(sha256, policyBytes);
  const leaves: Uint8Array[] = [policyLeaf];
  let bytes = policyBytes.length;

  const lineOf = (
    stream: string,
    version: number,
    index: number,
    content: Buffer,
    chain: Uint8Array,
  ) =>
    `${JSON.stringify({ stream, version, index, bytes: content.toString("base64"), chain: encodeHex(chain) })}\n`;

  async function* entryLines(): AsyncGenerator<Buffer> {
    let batch = "";
    for (let number = 0; number < lives; number += 1) {
      const { stream, texts: contents } = lifeOf(number);
      let tail = genesisHash(sha256, stream);
      for (const [place, text] of contents.entries()) {
        const content = Buffer.from(text);
        const leaf = entryHash(sha256, content);
        tail = chainHash(sha256, tail, leaf);
        batch += lineOf(stream, place + 1, leaves.length, content, tail);
        leaves.push(leaf);
        bytes += content.length;
      }
      if (number % batchLives === 0) {
        yield Buffer.from(batch);
        batch = "";
      }
    }
    const chain = chainHash(sha256, genesisHash(sha256, adopted.stream), policyLeaf);
    yield Buffer.from(`${batch}${lineOf(adopted.stream, 1, 0, policyBytes, chain)}`);
  }

  const written: WrittenMember[] = [];
  const add = async (name: string, chunks: Parameters<typeof file.add>[1]): Promise<void> => {
    written.push(await file.add(name, chunks));
  };
  const addText = async (name: string, text: string): Promise<void> =>
    add(name, [Buffer.from(text)]);

  await add("entries.jsonl", entryLines());
  await add(
    "leaves.bin",
    leaves.map((leaf) => Buffer.from(leaf)),
  );
  const tree = openRoot();
  for (const leaf of leaves) tree.add(leaf);
  const root = tree.root();
  const signer = await ledgerKey(0);
  const chart = machineChart(currentMachineVersion);
  const machine = {
    id: "commitment",
    version: currentMachineVersion,
    chart,
    sha256: encodeHex(sha256(canonicalBytes(chart))),
  };
  const { name, version: number } = samplePolicy;
  await addText("checkpoint.txt", await checkpointNote(signer, leaves.length, root));
  for (const empty of ["checkpoints.jsonl", "keys.jsonl", "texts.jsonl"]) await addText(empty, "");
  await addText("policies.json", JSON.stringify([{ name, number, body: samplePolicy }]));
  await addText("machines.json", JSON.stringify([machine]));
  await addText("documents.csv", "");
  await addText("report.html", "<!doctype html><title>Benchmark</title>");
  const manifest = {
    format: "tiltas.bundle/1",
    origin: bundleOrigin,
    scope: { kind: "everything" },
    size: leaves.length,
    root: encodeHex(root),
    madeAt: "2026-11-28T12:00:00.000Z",
    counts: { entries: leaves.length, streams: lives + 1 },
    members: written,
  };
  await file.add("manifest.json", [Buffer.from(JSON.stringify(manifest))]);
  await file.finish();
  return { entries: leaves.length, key: formatVerifier(signer.verifier), bytes };
};
