/** The address to return to after signing in; only a path of our own, so that a link cannot lead away. */
export function backAddress(value: unknown): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value)) return "/";
  return value.startsWith("/sign-in") ? "/" : value;
}
