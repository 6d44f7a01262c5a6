import type { PublicLedger } from "@tiltas/engine";

/** What an address of the ledger answers: undefined when there is no such thing, or not yet. */
type Read = (ledger: PublicLedger, part: (name: string) => string) => Promise<Found | undefined>;

export type Found = {
  readonly type: "text/plain; charset=utf-8" | "application/octet-stream" | "application/json";
  readonly body: string | Uint8Array;
};

/** One kind of address below `/ledger/`. */
export type LedgerRead = {
  readonly shape: RegExp;
  readonly read: Read;
  /** The answer may be kept for ever. */
  readonly isImmutable: boolean;
  /** Only for those who may read every entry. */
  readonly isGuarded: boolean;
};

const size = "0|[1-9]\\d{0,18}";
const textType = "text/plain; charset=utf-8";
const immutable = { isImmutable: true, isGuarded: false } as const;
const changing = { isImmutable: false, isGuarded: false } as const;

const text = (body: string | undefined): Found | undefined =>
  body === undefined ? undefined : { type: textType, body };

const bytes = (type: Found["type"], body: Uint8Array | undefined): Found | undefined =>
  body === undefined ? undefined : { type, body };

const base64 = (hash: Uint8Array): string => `${Buffer.from(hash).toString("base64")}\n`;

const hashes = (proof: readonly Uint8Array[] | undefined): Found | undefined =>
  text(proof?.map(base64).join(""));

const line = (word: string | undefined): Found | undefined =>
  text(word === undefined ? undefined : `${word}\n`);

/** Every address below `/ledger/`; see the README for what each answers. */
export const ledgerReads: readonly LedgerRead[] = [
  {
    shape: /^checkpoint$/,
    read: async (ledger) => text(await ledger.findCheckpoint()),
    ...changing,
  },
  {
    shape: /^checkpoint\/cosigned$/,
    read: async (ledger) => text(await ledger.findCosignedCheckpoint()),
    ...changing,
  },
  {
    shape: new RegExp(`^checkpoint/(?<size>${size})$`),
    read: async (ledger, part) => text(await ledger.findCheckpointOf(BigInt(part("size")))),
    ...immutable,
  },
  { shape: /^key$/, read: async (ledger) => line(await ledger.findKey()), ...changing },
  {
    shape: /^rotation\/(?<number>[1-9]\d{0,3})$/,
    read: async (ledger, part) => text(await ledger.findRotation(Number(part("number")))),
    ...immutable,
  },
  {
    shape: new RegExp(`^proof/inclusion/(?<index>${size})/(?<size>${size})$`),
    read: async (ledger, part) =>
      hashes(await ledger.findInclusion(BigInt(part("index")), BigInt(part("size")))),
    ...immutable,
  },
  {
    shape: new RegExp(`^proof/consistency/(?<first>${size})/(?<second>${size})$`),
    read: async (ledger, part) =>
      hashes(await ledger.findConsistency(BigInt(part("first")), BigInt(part("second")))),
    ...immutable,
  },
  {
    shape: /^tile\/(?<tile>[\dxp./]{5,40})$/,
    read: async (ledger, part) =>
      bytes("application/octet-stream", await ledger.findTile(part("tile"))),
    ...immutable,
  },
  {
    shape: /^leaf\/(?<stream>[a-z]{1,20}\/[A-Za-z0-9._-]{1,60})\/(?<version>[1-9]\d{0,8})$/,
    read: async (ledger, part) => {
      const leaf = await ledger.findLeaf(part("stream"), Number(part("version")));
      return text(leaf === undefined ? undefined : `${leaf.index}\n${base64(leaf.hash)}`);
    },
    ...immutable,
  },
  {
    shape: /^receipt\/(?<stream>[a-z]{1,20}\/[A-Za-z0-9._-]{1,60})\/(?<version>[1-9]\d{0,8})$/,
    read: async (ledger, part) =>
      text(await ledger.signReceipt(part("stream"), Number(part("version")))),
    ...changing,
  },
  {
    shape: new RegExp(`^entry/(?<index>${size})$`),
    read: async (ledger, part) =>
      bytes("application/json", await ledger.findEntryBytes(BigInt(part("index")))),
    isImmutable: true,
    isGuarded: true,
  },
];
