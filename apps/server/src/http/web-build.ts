import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isCompressible, mediaTypeOf } from "./media-type.ts";

export type Encoding = "br" | "gzip";

/** One file of the built web app, held in memory: a rebuild under a running server harms nobody. */
export type WebFile = {
  readonly type: string;
  readonly etag: string;
  /** Its name holds a digest of its content, so it never changes. */
  readonly immutable: boolean;
  readonly body: Buffer;
  /** The body in an encoding, made at the first wish for it; undefined when that would not make it smaller. */
  encoded(encoding: Encoding): Promise<Buffer> | undefined;
};

/** Files by address, `/index.html` among them. */
export type WebBuild = ReadonlyMap<string, WebFile>;

const encoders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;

const worthIt = 1024;

const createWebFile = (address: string, body: Buffer): WebFile => {
  const type = mediaTypeOf(address);
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    body,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    immutable: address.startsWith("/assets/"),
    encoded(encoding) {
      if (!isCompressible(type) || body.length < worthIt) return undefined;
      const bytes = made.get(encoding) ?? encoders[encoding](body);
      made.set(encoding, bytes);
      return bytes;
    },
  };
};

/** Reads a build into memory; empty when there is none. */
export const readWebBuild = async (folder: string): Promise<WebBuild> => {
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const addresses = paths.map((path) => ({
    path,
    address: `/${relative(folder, path).split(sep).join("/")}`,
  }));
  const served = addresses.filter(({ address }) => !address.includes("/."));
  return new Map(
    await Promise.all(
      served.map(
        async ({ path, address }) =>
          [address, createWebFile(address, await readFile(path))] as const,
      ),
    ),
  );
};
