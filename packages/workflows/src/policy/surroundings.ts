import type { DocumentKind, Role } from "@tiltas/domain";

/** What a policy is judged against: the active people, and the codes and kinds of document there are. */
export type PolicySurroundings = {
  readonly people: readonly { readonly id: string; readonly roles: readonly Role[] }[];
  readonly frameworkCodes: readonly string[];
  readonly fundCodes: readonly string[];
  readonly documentKinds: readonly DocumentKind[];
};
