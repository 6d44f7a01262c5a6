/** The command line cannot be understood; `argument` is the part that is wrong, as it was typed. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly argument: string;

  constructor(argument: string, reason: string, options?: ErrorOptions) {
    super(`${argument}: ${reason}`, options);
    this.argument = argument;
  }
}
