import { inflateRawSync } from "node:zlib";
import type { EvidenceScope } from "@tiltas/domain";
import type { Engine, EvidenceBundle, EvidenceOptions } from "@tiltas/engine";

/** The members of a bundle by name, as a reader of ZIP's directory finds them. */
export type OpenedBundle = {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Buffer;
  readonly text: (name: string) => string;
  /** Guarantee: the test that names the member knows its shape. */
  readonly json: <Shape>(name: string) => Shape;
  readonly lines: <Shape>(name: string) => readonly Shape[];
};

const endOf = (file: Buffer): number => file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));

/** Reads a small ZIP file. */
export const openBundle = (file: Buffer): OpenedBundle => {
  const members = new Map<string, Buffer>();
  const end = endOf(file);
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [name, extra] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30)];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    members.set(file.toString("utf8", at + 46, at + 46 + name), inflateRawSync(packed));
    at += 46 + name + extra;
  }
  const bytes = (name: string): Buffer => {
    const found = members.get(name);
    if (found === undefined) throw new Error(`the bundle has no ${name}`);
    return found;
  };
  const text = (name: string): string => bytes(name).toString("utf8");
  return {
    names: [...members.keys()],
    bytes,
    text,
    json: <Shape>(name: string): Shape => JSON.parse(text(name)) as Shape,
    lines: <Shape>(name: string): readonly Shape[] =>
      text(name)
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Shape),
  };
};

/** Opens a bundle that must be possible. */
export const bundleOf = async (
  engine: Engine,
  scope: EvidenceScope,
  options: EvidenceOptions = {},
): Promise<EvidenceBundle> => {
  const answer = await engine.evidence.build(scope, options);
  if (!answer.ok) throw new Error(answer.fault.id);
  return answer.found;
};

/** Makes a bundle and reads it to its end. */
export const fileOf = async (engine: Engine, scope: EvidenceScope): Promise<Buffer> => {
  const { content } = await bundleOf(engine, scope);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};
