import { maxDepth } from "./canonical.limits.ts";

/**
 * Whether a text is surely the canonical form (RFC 8785) of what JSON.parse made of it. What it made has neither
 * accessors nor holes nor strange prototypes, and JSON.stringify writes it as the RFC asks but for the order of keys,
 * numbers and lone surrogates. False says nothing: then the writer is asked, which names the fault too.
 */
export function isWrittenCanonically(value: unknown, text: string): boolean {
  return isInOrder(value, 0) && !text.includes(String.raw`\ud`) && JSON.stringify(value) === text;
}

function isInOrder(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === maxDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isInOrder(item, depth + 1));
  let before: string | undefined;
  for (const [key, part] of Object.entries(value)) {
    // By UTF-16 code units, as RFC 8785 section 3.2.3 asks.
    if (before !== undefined && before >= key) return false;
    if (!isInOrder(part, depth + 1)) return false;
    before = key;
  }
  return true;
}
