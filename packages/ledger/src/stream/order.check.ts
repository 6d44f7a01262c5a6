import type { Fact } from "./finding.ts";

export type Order =
  | { readonly kind: "next" }
  | { readonly kind: "afterGap"; readonly fact: Fact }
  | { readonly kind: "offPlace"; readonly fact: Fact };

/** How a version follows the highest one read in place, 0 before the first. */
export function checkOrder(highest: number, version: number): Order {
  const expected = highest + 1;
  if (version === expected) return { kind: "next" };
  if (!Number.isSafeInteger(version) || version < 1) {
    return {
      kind: "offPlace",
      fact: { code: "malformedVersion", expected, found: String(version) },
    };
  }
  const numbers = { expected, found: version };
  if (version > expected) return { kind: "afterGap", fact: { code: "versionGap", ...numbers } };
  const code = version === highest ? "versionRepeated" : "versionOutOfOrder";
  return { kind: "offPlace", fact: { code, ...numbers } };
}
