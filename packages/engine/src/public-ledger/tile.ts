import { findTreeSize } from "@tiltas/ledger";

/** Part of a tile of C2SP tlog-tiles: hashes `first` to before `first + width` of a level of the tree. */
export type Tile = { readonly level: number; readonly first: bigint; readonly width: number };

/** A tile has this many hashes, and is the subtree over them. */
const tileWidth = 256;
const tileHeight = 8;

const shape =
  /^(?<level>0|[1-9]\d?)\/(?<index>(?:x\d{3}\/){0,6}\d{3})(?:\.p\/(?<width>[1-9]\d{0,2}))?$/;

/** Reads `<L>/<N>[.p/<W>]`, N in groups of three digits; undefined for whatever names no tile. */
export const findTile = (path: string): Tile | undefined => {
  const groups = shape.exec(path)?.groups;
  const level = tileHeight * Number(groups?.["level"] ?? Number.NaN);
  const digits = groups?.["index"]?.replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "") ?? "";
  const index = findTreeSize(digits);
  const width = Number(groups?.["width"] ?? tileWidth);
  const isPadded = groups?.["index"]?.startsWith("x000/") === true;
  if (index === undefined || isPadded || !(level < 63) || width > tileWidth) return undefined;
  if (groups?.["width"] !== undefined && width === tileWidth) return undefined;
  return { level, first: index * BigInt(tileWidth), width };
};
