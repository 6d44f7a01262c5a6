/** Errors whose message alone tells the operator what to do. */
const explained = [
  "GroundError",
  "MigrationError",
  "SecretError",
  "DemoRefusedError",
  "InputError",
  "WitnessFolderError",
  "SignerRefusal",
];

const codeOf = (thrown: unknown): unknown =>
  thrown instanceof Error && "code" in thrown ? thrown.code : undefined;

/** What a person can act on in something that was thrown; undefined for a bug, whose stack is wanted. */
export const findExplanation = (thrown: unknown): string | undefined => {
  // PostgreSQL: undefined_table, insufficient_privilege.
  if (codeOf(thrown) === "42P01")
    return "The database has no tables yet: run tiltas migrate first.";
  if (codeOf(thrown) === "42501")
    return "The database user may not do this: set DATABASE_ADMIN_URL and run tiltas migrate.";
  return thrown instanceof Error && explained.includes(thrown.name) ? thrown.message : undefined;
};
