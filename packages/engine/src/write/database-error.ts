const fieldOf = (thrown: unknown, field: "code" | "constraint"): string | undefined => {
  if (!(thrown instanceof Error) || !(field in thrown)) return undefined;
  const value: unknown = Reflect.get(thrown, field);
  return typeof value === "string" ? value : undefined;
};

/** Deadlock or serialization failure: the same statement may succeed when sent again (PostgreSQL, appendix A). */
export const isTransient = (thrown: unknown): boolean =>
  ["40P01", "40001"].includes(fieldOf(thrown, "code") ?? "");

/** The unique rule a write broke, undefined for any other error. */
export const findBrokenUnique = (thrown: unknown): string | undefined =>
  fieldOf(thrown, "code") === "23505" ? fieldOf(thrown, "constraint") : undefined;

/** The CHECK a write broke, undefined for any other error. */
export const findBrokenCheck = (thrown: unknown): string | undefined =>
  fieldOf(thrown, "code") === "23514" ? fieldOf(thrown, "constraint") : undefined;

/** The rule of the database that somebody is left who administers. */
export const administratorLeft = "person_administrator_left";

/** The command was recorded before, by whoever was faster. */
export const isKnownCommand = (thrown: unknown): boolean =>
  findBrokenUnique(thrown) === "entry_command_id_key";
