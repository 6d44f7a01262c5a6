import { equalBytes } from "../bytes/equal-bytes.ts";
import { parseHex } from "../bytes/hex.ts";
import { joinBytes } from "../bytes/join-bytes.ts";
import { encodeUtf8 } from "../bytes/utf8.ts";
import { isJsonObject } from "../canonical/json-value.ts";
import type { JsonValue } from "../canonical/json-value.ts";
import type { Hashing } from "../hash/hash-function.ts";
import { isHash } from "../hash/hash-function.ts";
import { bundleError, bundleWarning } from "./bundle-finding.ts";
import type { BundleEntry } from "./bundle-replay.ts";
import { findBytes } from "./entry-line.ts";
import { jsonLines } from "./json-lines.ts";
import { findRecord, isCount, isHexHash, isList, isText } from "./json-shape.ts";
import type { Reading } from "./reading.ts";

const sealPrefix = 0x03;
const member = "texts.jsonl";

// As canonical text writes it: without it an entry need not be walked.
const sealKey = '{"sealed":"';

/** SHA-256(0x03 ‖ salt ‖ UTF-8 text): what an entry holds of a text that may be erased. */
export function sealOf(hash: Hashing<Uint8Array>, salt: Uint8Array, text: string): Uint8Array {
  return hash(joinBytes(Uint8Array.of(sealPrefix), salt, encodeUtf8(text)));
}

/** Where an entry holds a seal. */
export interface TextPlace {
  readonly stream: string;
  readonly version: number;
  readonly pointer: string;
}

/** When a text was erased, and on what ground. */
export interface ErasureMark {
  readonly at: string;
  readonly ground: string;
}

/** A text that is kept or was erased, reduced to what is compared. */
export interface HeldText {
  readonly line: number;
  /** Absent for one that was erased. */
  readonly seal?: Uint8Array;
  readonly erased?: TextPlace & ErasureMark;
  /** An entry has a seal for it. */
  isMet: boolean;
}

/** The texts beside the entries, by the place of their seal: a hash each. */
export interface HeldTexts {
  readonly count: number;
  readonly erased: number;
  /** Compares every seal in an entry, whose canonical text is given, with its text. */
  readonly check: (entry: BundleEntry, text: string) => void;
  /** The text kept or erased at a place. */
  readonly find: (place: TextPlace) => HeldText | undefined;
  /** Every text marked as erased. */
  readonly marks: () => Iterable<TextPlace & ErasureMark & { readonly line: number }>;
  /** Texts no entry has a seal for. */
  readonly finish: () => void;
}

export const keyOf = ({ stream, version, pointer }: TextPlace): string =>
  `${stream} ${version} ${pointer}`;

interface TextLine extends TextPlace {
  readonly erased?: ErasureMark;
  readonly kept?: { readonly salt: Uint8Array; readonly text: string };
}

function findText(value: JsonValue | undefined): TextLine | undefined {
  const record = findRecord(value, ["stream", "version", "pointer"], ["salt", "text", "erased"]);
  const { stream, version, pointer, salt: encoded, text, erased } = record ?? {};
  if (!isText(stream) || !isCount(version) || !isText(pointer)) return undefined;
  const place = { stream, version, pointer };
  if (erased !== undefined) {
    const { at, ground } = findRecord(erased, ["at", "ground"]) ?? {};
    const isAlone = encoded === undefined && text === undefined;
    return isText(at) && isText(ground) && isAlone
      ? { ...place, erased: { at, ground } }
      : undefined;
  }
  if (!isText(encoded) || !isText(text) || !text.isWellFormed()) return undefined;
  const salt = findBytes(encoded);
  return isHash(salt) ? { ...place, kept: { salt, text } } : undefined;
}

/** Reads `texts.jsonl`, to be compared with the entries as they come. */
export async function readTexts(reading: Reading): Promise<HeldTexts> {
  const { findings, asked } = reading;
  const { hash } = asked.sha256;
  const texts = new Map<string, HeldText>();
  let erased = 0;
  for await (const { line, value } of jsonLines(reading, member, findText)) {
    const { kept, erased: mark, stream, version, pointer } = value;
    const key = keyOf(value);
    if (texts.has(key))
      findings.add(bundleError("textTwice", { stream, version, member, line }, { pointer }));
    erased += kept === undefined ? 1 : 0;
    texts.set(key, {
      line,
      isMet: false,
      ...(mark === undefined ? {} : { erased: { stream, version, pointer, ...mark } }),
      ...(kept === undefined ? {} : { seal: sealOf(hash, kept.salt, kept.text) }),
    });
  }
  const count = texts.size;
  const check = ({ stream, version, content }: BundleEntry, canonical: string): void => {
    if (!canonical.includes(sealKey)) return;
    for (const { pointer, sealed } of sealsIn(content, "")) {
      const at = { stream, version, pointer };
      const text = texts.get(keyOf(at));
      if (text !== undefined) text.isMet = true;
      const place = { stream, version, member };
      if (text === undefined) findings.add(bundleWarning("textMissing", place, { pointer }));
      else if (text.seal !== undefined && !equalBytes(text.seal, sealed))
        findings.add(bundleError("textDiffers", { ...place, line: text.line }, { pointer }));
    }
  };
  const finish = (): void => {
    for (const { line, isMet } of texts.values())
      if (!isMet) findings.add(bundleError("textWithoutSeal", { member, line }));
  };
  const marks = function* marks() {
    for (const { erased: mark, line } of texts.values())
      if (mark !== undefined) yield { line, ...mark };
  };
  return { count, erased, check, find: (place) => texts.get(keyOf(place)), marks, finish };
}

interface Seal {
  readonly pointer: string;
  readonly sealed: Uint8Array;
}

/** Every `{"sealed": hex}` in a content, with its JSON pointer (RFC 6901). */
function sealsIn(value: JsonValue, pointer: string): readonly Seal[] {
  if (value === null || typeof value !== "object") return [];
  const sealed = findRecord(value, ["sealed"])?.["sealed"];
  if (isHexHash(sealed)) return [{ pointer, sealed: parseHex(sealed) }];
  const parts: readonly (readonly [string | number, JsonValue])[] = isList(value)
    ? [...value.entries()]
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return parts.flatMap(([key, part]) => sealsIn(part, `${pointer}/${escaped(String(key))}`));
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
