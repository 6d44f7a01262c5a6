import { decodeUtf8 } from "../bytes/utf8.ts";
import { CanonicalError } from "./canonical.fault.ts";
import type { CanonicalFault, CanonicalReason } from "./canonical.fault.ts";
import { getMaxBytes } from "./canonical.limits.ts";
import type { CanonicalLimits } from "./canonical.limits.ts";
import { CanonicalWriter } from "./canonical.writer.ts";
import type { JsonValue } from "./json-value.ts";
import { isWrittenCanonically } from "./written-canonically.ts";

export type CanonicalReading =
  | { readonly ok: true; readonly value: JsonValue; readonly text: string }
  | { readonly ok: false; readonly fault: CanonicalFault; readonly cause?: unknown };

/** Reads canonical bytes; a fault is a value, with what the parser threw as its cause. */
export function readCanonical(bytes: Uint8Array, limits: CanonicalLimits = {}): CanonicalReading {
  const maxBytes = getMaxBytes(limits);
  if (bytes.length > maxBytes) return refused("tooLarge");
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return refused("notUtf8", decoded.cause);
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) return refused("notJson", parsed.cause);
  if (isCanonical(parsed.value, decoded.text))
    return { ok: true, value: parsed.value, text: decoded.text };
  const writer = new CanonicalWriter(maxBytes);
  if (!writer.accepts(parsed.value)) {
    return writer.fault === undefined
      ? refused("notCanonical")
      : { ok: false, fault: writer.fault };
  }
  // Duplicate keys, blanks, escapes and key order that JSON.parse forgives all show here.
  return writer.text === decoded.text
    ? { ok: true, value: parsed.value, text: decoded.text }
    : refused("notCanonical");
}

/** The value of canonical bytes; throws CanonicalError unless writing it again gives the very same bytes. */
export function parseCanonical(bytes: Uint8Array, limits: CanonicalLimits = {}): JsonValue {
  const reading = readCanonical(bytes, limits);
  if (!reading.ok) throw new CanonicalError(reading.fault, reading.cause);
  return reading.value;
}

/** Guarantee: what JSON.parse makes is JSON, and numbers, depth and texts in it were looked at. */
function isCanonical(value: unknown, text: string): value is JsonValue {
  return isWrittenCanonically(value, text);
}

function refused(reason: CanonicalReason, cause?: unknown): CanonicalReading {
  return { ok: false, fault: { path: [], reason }, cause };
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly cause: unknown };

function parseJson(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (cause) {
    return { ok: false, cause };
  }
}
