import { documentTypeOf } from "@tiltas/domain";

/** What is recorded of a file. */
export interface FileDescription {
  readonly fileName: string;
  /** By the ending of its name; the server looks at the bytes. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex (FIPS 180-4). */
  readonly sha256: string;
}

const unknownType = "application/octet-stream";

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Reads a file in the browser and describes it; rejects when it cannot be read. */
export const describeFile = async (file: File): Promise<FileDescription> => ({
  fileName: file.name.replaceAll(/[\\/]/g, " "),
  mediaType: documentTypeOf(file.name) ?? unknownType,
  size: file.size,
  sha256: hexOf(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())),
});
