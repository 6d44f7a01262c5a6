import type { Role } from "@tiltas/domain";

const readers: readonly Role[] = ["auditor", "manager", "administrator"];

/** Tells whether the server gives bundles, which may hold all there is, to somebody of these roles. */
export const mayReadWhole = (roles: readonly Role[]): boolean =>
  readers.some((role) => roles.includes(role));
