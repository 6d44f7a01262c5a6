/** A library is no longer written the way a build's plugin knows, and would ship what no page asks for. */
class UnknownSourceError extends Error {
  override readonly name = "UnknownSourceError";
  readonly pattern: string;
  constructor(library: string, plugin: string, pattern: string) {
    super(`${library} has nothing like ${pattern}: look at build/${plugin}.ts`);
    this.pattern = pattern;
  }
}

/** A library's source less each of the patterns; throws when one of them is nowhere in it. */
export function leaveOut(
  code: string,
  patterns: readonly RegExp[],
  { library, plugin }: { readonly library: string; readonly plugin: string },
): string {
  return patterns.reduce((left, pattern) => {
    const without = left.replace(pattern, "");
    if (without === left) throw new UnknownSourceError(library, plugin, pattern.source);
    return without;
  }, code);
}
