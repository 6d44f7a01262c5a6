import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Published test data beside the repository; it is read there, not kept here. */
const vectors = join(import.meta.dirname, "..", "..", "..", "..", "shared", "data", "vectors");

export const areProbesHere = existsSync(vectors);

export interface Probe {
  readonly name: string;
  readonly wantErr: boolean;
  readonly size: (field: string) => bigint;
  readonly bytes: (field: string) => Uint8Array;
  readonly proof: readonly Uint8Array[];
}

const decode = (value: unknown): Uint8Array =>
  new Uint8Array(Buffer.from(typeof value === "string" ? value : "", "base64"));

/** Sizes reach 2^64 − 1, so integers are read as text. */
function readProbe(path: string): Probe {
  const exact = readFileSync(path, "utf8").replace(/:\s*(-?\d+)(?=\s*[,}])/gu, ': "$1"');
  const parsed: unknown = JSON.parse(exact);
  if (typeof parsed !== "object" || parsed === null) throw new TypeError(`${path}: no object`);
  const fields = new Map<string, unknown>(Object.entries(parsed));
  const proof = fields.get("proof") ?? [];
  if (!Array.isArray(proof)) throw new TypeError(`${path}: a proof is a list or null`);
  return {
    name: path.slice(vectors.length + 1),
    wantErr: fields.get("wantErr") === true,
    size: (field) => BigInt(String(fields.get(field))),
    bytes: (field) => decode(fields.get(field)),
    proof: proof.map(decode),
  };
}

export function readProbes(kind: "inclusion" | "consistency"): readonly Probe[] {
  const files = readdirSync(join(vectors, kind), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) => readProbe(join(vectors, kind, file)));
}

export function readSignedNote(): string {
  return readFileSync(join(vectors, "signed-note-example.txt"), "utf8");
}
