import type { CanonicalLimits } from "../canonical/canonical.limits.ts";
import { readCanonical } from "../canonical/canonical.reader.ts";
import { isJsonObject } from "../canonical/json-value.ts";
import type { JsonValue } from "../canonical/json-value.ts";
import type { Fact } from "./finding.ts";

/** Whether bytes are canonical and say themselves the stream and version they stand at. */
export function checkContent(
  bytes: Uint8Array,
  place: { readonly stream: string; readonly version: number },
  limits: CanonicalLimits,
): readonly Fact[] {
  const reading = readCanonical(bytes, limits);
  if (!reading.ok) return [{ code: "bytesNotCanonical", fault: reading.fault }];
  return checkPlace(reading.value, place);
}

/** Whether a content says itself the stream and version it stands at. */
export function checkPlace(
  content: JsonValue,
  place: { readonly stream: string; readonly version: number },
): readonly Fact[] {
  const stream = findMember(content, "stream");
  const version = findMember(content, "version");
  const facts: Fact[] = [];
  if (stream !== place.stream) {
    facts.push({ code: "streamMismatch", expected: place.stream, ...asFound(stream) });
  }
  if (version !== place.version) {
    facts.push({ code: "versionMismatch", expected: place.version, ...asFound(version) });
  }
  return facts;
}

function findMember(content: JsonValue, key: string): JsonValue | undefined {
  return isJsonObject(content) ? content[key] : undefined;
}

function asFound(value: JsonValue | undefined): Pick<Fact, "found"> {
  return typeof value === "string" || typeof value === "number" ? { found: value } : {};
}
