/** Whether two byte strings are the same. Not constant-time: nothing compared here is secret. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
