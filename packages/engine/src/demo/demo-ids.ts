import { createHash } from "node:crypto";

/** A UUID (version 8, RFC 9562) that is the same for the same name, so that a load cut short can be resumed. */
export const demoUuid = (name: string): string => {
  const hex = createHash("sha256").update(`tiltas/demo/${name}`).digest("hex");
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};

/** SHA-256 of a text in UTF-8, hex. */
export const textSha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
