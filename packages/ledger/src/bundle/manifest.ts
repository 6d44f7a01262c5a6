import type { JsonObject, JsonValue } from "../canonical/json-value.ts";
import { findTreeSize } from "../tree/tree-size.ts";
import { NotABundleError } from "./bundle-fault.ts";
import {
  findJsonOf,
  findRecord,
  findTexts,
  isCount,
  isHexHash,
  isList,
  isText,
} from "./json-shape.ts";

export const bundleFormat = "tiltas.bundle/1";

/** What a bundle was asked to carry. */
export type BundleScope =
  | { readonly kind: "everything" }
  | { readonly kind: "commitment"; readonly references: readonly string[] }
  | { readonly kind: "filter"; readonly filter: JsonValue }
  | { readonly kind: "period"; readonly from: string; readonly to: string };

export interface ManifestMember {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a bundle says of itself (`manifest.json`); signed by nobody, so every word of it is compared. */
export interface BundleManifest {
  readonly origin: string;
  readonly scope: BundleScope;
  readonly size: bigint;
  readonly root: string;
  readonly madeAt: string;
  readonly counts: { readonly entries: number; readonly streams: number };
  readonly members: readonly ManifestMember[];
}

const keys = ["format", "origin", "scope", "size", "root", "madeAt", "counts", "members"];

/** Reads a manifest; throws NotABundleError for what is none of this format. */
export function parseManifest(bytes: Uint8Array): BundleManifest {
  const value = findJsonOf(bytes);
  const record = findRecord(value, ["format"], keys);
  if (record !== undefined && record["format"] !== bundleFormat)
    throw new NotABundleError("unknownFormat");
  const manifest = findManifest(findRecord(value, keys));
  if (manifest === undefined) throw new NotABundleError("manifestMalformed");
  return manifest;
}

function findManifest(record: JsonObject | undefined): BundleManifest | undefined {
  if (record === undefined) return undefined;
  const { origin, root, madeAt } = record;
  const scope = findScope(record["scope"]);
  const size = findSize(record["size"]);
  const counts = findCounts(record["counts"]);
  const members = findMembers(record["members"]);
  if (!isText(origin) || !isText(root) || !isText(madeAt) || members === undefined)
    return undefined;
  if (scope === undefined || size === undefined || counts === undefined) return undefined;
  return { origin, scope, size, root, madeAt, counts, members };
}

/** A tree's size, a number or, beyond what a number can hold, its decimal text. */
function findSize(value: JsonValue | undefined): bigint | undefined {
  if (isText(value)) return findTreeSize(value);
  return isCount(value) ? BigInt(value) : undefined;
}

const scopeKeys = Object.keys({ references: [], filter: {}, from: "", to: "" });

function findScope(value: JsonValue | undefined): BundleScope | undefined {
  const record = findRecord(value, ["kind"], scopeKeys);
  const { kind, references, filter, from, to } = record ?? {};
  const named = findTexts(references);
  if (kind === "everything") return { kind };
  if (kind === "commitment" && named !== undefined) return { kind, references: named };
  if (kind === "filter" && filter !== undefined) return { kind, filter };
  if (kind === "period" && isText(from) && isText(to)) return { kind, from, to };
  return undefined;
}

function findCounts(value: JsonValue | undefined): BundleManifest["counts"] | undefined {
  const { entries, streams } = findRecord(value, ["entries", "streams"]) ?? {};
  return isCount(entries) && isCount(streams) ? { entries, streams } : undefined;
}

function findMembers(value: JsonValue | undefined): readonly ManifestMember[] | undefined {
  if (!isList(value)) return undefined;
  const members = value.map(findMember);
  return members.every((member) => member !== undefined) ? members : undefined;
}

function findMember(value: JsonValue): ManifestMember | undefined {
  const { name, bytes, sha256 } = findRecord(value, ["name", "bytes", "sha256"]) ?? {};
  return isText(name) && isCount(bytes) && isHexHash(sha256) ? { name, bytes, sha256 } : undefined;
}
