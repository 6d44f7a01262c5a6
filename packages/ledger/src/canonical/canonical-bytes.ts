import { encodeUtf8 } from "../bytes/utf8.ts";
import { CanonicalError } from "./canonical.fault.ts";
import type { CanonicalFault } from "./canonical.fault.ts";
import { getMaxBytes } from "./canonical.limits.ts";
import type { CanonicalLimits } from "./canonical.limits.ts";
import { CanonicalWriter } from "./canonical.writer.ts";

type Canonical =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly fault: CanonicalFault };

function writeCanonical(value: unknown, limits: CanonicalLimits): Canonical {
  const maxBytes = getMaxBytes(limits);
  const writer = new CanonicalWriter(maxBytes);
  writer.accepts(value);
  if (writer.fault !== undefined) return { ok: false, fault: writer.fault };
  const bytes = encodeUtf8(writer.text);
  if (bytes.length > maxBytes) return { ok: false, fault: { path: [], reason: "tooLarge" } };
  return { ok: true, bytes };
}

/**
 * The one UTF-8 form of a value (RFC 8785), made once and stored as it is. Takes null, booleans, safe integers except
 * −0, well-formed strings, dense plain arrays and plain objects, at most 32 deep; throws CanonicalError for all else.
 */
export function canonicalBytes(
  value: unknown,
  limits: CanonicalLimits = {},
): Uint8Array<ArrayBuffer> {
  const canonical = writeCanonical(value, limits);
  if (!canonical.ok) throw new CanonicalError(canonical.fault);
  return canonical.bytes;
}

/** What keeps a value from having a canonical form, the first in canonical order; undefined if nothing does. */
export function findCanonicalFault(
  value: unknown,
  limits: CanonicalLimits = {},
): CanonicalFault | undefined {
  const canonical = writeCanonical(value, limits);
  return canonical.ok ? undefined : canonical.fault;
}
