import { type CommandId, commandIdSchema } from "@tiltas/domain";
import { sha256 } from "./sha256.ts";

const uuidShape = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** The id of a job's command, a UUID made of what it is about (RFC 9562, 5.8): the same parts give the same id. */
export const jobCommandId = (...parts: readonly (string | number)[]): CommandId => {
  const bytes = sha256(Buffer.from(parts.join("\n"), "utf8")).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return commandIdSchema.parse(bytes.toString("hex").replace(uuidShape, "$1-$2-$3-$4-$5"));
};
