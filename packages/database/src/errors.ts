/** The ground itself is unusable: a message an operator can act on, and the cause. */
export class GroundError extends Error {
  override readonly name = "GroundError";
}

/** A migration failed, was edited after it ran, or is unknown to this version. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly migrations: readonly string[];

  constructor(message: string, migrations: readonly string[], options?: ErrorOptions) {
    super(message, options);
    this.migrations = migrations;
  }
}

/** Turns whatever was thrown into an Error, keeping it as the cause when it was none. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });

/** The `code` of a Node or PostgreSQL error (`ENOENT`, `42P04`), if it carries one. */
export const findErrorCode = (thrown: unknown): string | undefined => {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
};

/** Awaits `attempt`; an error whose code is listed becomes `undefined`, any other is thrown. */
export const unlessCode = async <T>(
  codes: readonly string[],
  attempt: Promise<T>,
): Promise<T | undefined> => {
  try {
    return await attempt;
  } catch (thrown) {
    const code = findErrorCode(thrown);
    if (code !== undefined && codes.includes(code)) return undefined;
    throw thrown;
  }
};
