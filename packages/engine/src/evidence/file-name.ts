import type { EvidenceScope } from "@tiltas/domain";

const placeOf = (scope: EvidenceScope): string => {
  switch (scope.kind) {
    case "everything":
      return "everything";
    case "commitment": {
      const [first = "none", ...more] = scope.references;
      return more.length === 0 ? first : `${first}-and-${more.length}-more`;
    }
    case "filter":
      return "filter";
    case "period":
      return `${scope.from}-to-${scope.to}`;
    default:
      return scope satisfies never;
  }
};

/** What a bundle's file is called: its scope, and the leaves it is true for. */
export const bundleFileName = (scope: EvidenceScope, size: number): string =>
  `tiltas-${placeOf(scope)}-as-at-${size}.zip`;
