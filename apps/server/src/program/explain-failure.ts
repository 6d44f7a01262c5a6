/** Errors whose message alone tells an operator what to do. */
const told = new Set([
  "AddressError",
  "ConfigurationError",
  "GroundError",
  "MigrationError",
  "SecretError",
]);

/** Why PostgreSQL turned a connection away, by Node's and its own codes (appendix A). */
const atTheDatabase: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "nothing listens there"],
  ["ENOTFOUND", "no machine has that name"],
  ["ETIMEDOUT", "nothing answers there"],
  ["28P01", "the password is wrong"],
  ["28000", "the login is not allowed"],
  ["3D000", "there is no such database"],
]);

const codeOf = (error: Error): string =>
  "code" in error && typeof error.code === "string" ? error.code : "";

/** What an operator can do about a server that did not start; undefined for an error nobody foresaw. */
export const explainFailure = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (told.has(error.name)) return error.message;
  const why = atTheDatabase.get(codeOf(error));
  return why === undefined
    ? undefined
    : `PostgreSQL cannot be used: ${why}. Check DATABASE_URL and DATABASE_ADMIN_URL.`;
};
