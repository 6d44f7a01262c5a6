/** One item of a population: a key that orders it (ASCII), and its amount in cents. */
export type PopulationItem = { readonly key: string; readonly cents: bigint };

/** SHA-256 over the UTF-8 bytes of a text, as 64 lower-case hex digits. */
export type TextHash = (text: string) => string;

/** How much is drawn: so many hits at most, or one in every so many cents. */
export type SampleExtent = { readonly size: number } | { readonly interval: bigint };

/** An item that a hit falls into: the cent it falls on, counted from 1 over the amounts below the interval. */
export type SampleHit<Item extends PopulationItem> = { readonly item: Item; readonly hit: bigint };

export type Sample<Item extends PopulationItem> = {
  /** Cents. */
  readonly interval: bigint;
  /** The first hit, from 1 to the interval. */
  readonly start: bigint;
  readonly total: bigint;
  readonly count: number;
  /** Items at or above the interval: always chosen. */
  readonly top: readonly Item[];
  readonly hits: readonly SampleHit<Item>[];
  /** Items of zero: no money can fall on them. */
  readonly withoutAmount: readonly Item[];
};

const domainTag = "tiltas.sample/1";
const blocks = 2n ** 256n;

/**
 * A whole number from 0 to `limit` − 1, each as likely as any other: the first SHA-256 over
 * `tiltas.sample/1 LF seed LF counter`, counter 0, 1, 2 …, read as a big-endian number, that lies below the largest
 * multiple of `limit` under 2^256; its remainder by `limit`.
 */
export const drawBelow = (limit: bigint, seed: string, sha256: TextHash): bigint => {
  const fair = blocks - (blocks % limit);
  for (let counter = 0; ; counter += 1) {
    const block = BigInt(`0x${sha256(`${domainTag}\n${seed}\n${counter}`)}`);
    if (block < fair) return block % limit;
  }
};

const intervalOf = (extent: SampleExtent, total: bigint): bigint => {
  if ("interval" in extent) return extent.interval;
  const size = BigInt(extent.size);
  const rounded = (total + size - 1n) / size;
  return rounded < 1n ? 1n : rounded;
};

const byKey = (a: PopulationItem, b: PopulationItem): number => (a.key < b.key ? -1 : 1);

const hitsIn = <Item extends PopulationItem>(
  items: readonly Item[],
  start: bigint,
  interval: bigint,
): readonly SampleHit<Item>[] => {
  const hits: SampleHit<Item>[] = [];
  let [before, next] = [0n, start];
  for (const item of items) {
    before += item.cents;
    if (next > before) continue;
    hits.push({ item, hit: next });
    next += interval;
  }
  return hits;
};

/**
 * Systematic monetary-unit sample with a random start (AICPA Audit Guide: Audit Sampling, chapter 6), in whole cents:
 * the population in order of its keys; interval = total ÷ size, rounded up, unless given; items at or above it are
 * always chosen; the amounts of the others, laid end to end, are hit at the start and at every interval after it.
 * @throws RangeError for an amount below zero, or a size or interval below one
 */
export const drawSample = <Item extends PopulationItem>(
  population: readonly Item[],
  extent: SampleExtent,
  seed: string,
  sha256: TextHash,
): Sample<Item> => {
  if (population.some(({ cents }) => cents < 0n)) throw new RangeError("an amount is below zero");
  if ("size" in extent ? extent.size < 1 : extent.interval < 1n)
    throw new RangeError("nothing to draw");
  const ordered = population.toSorted(byKey);
  const total = ordered.reduce((sum, { cents }) => sum + cents, 0n);
  const interval = intervalOf(extent, total);
  const start = drawBelow(interval, seed, sha256) + 1n;
  const below = ordered.filter(({ cents }) => cents > 0n && cents < interval);
  return {
    interval,
    start,
    total,
    count: ordered.length,
    top: ordered.filter(({ cents }) => cents >= interval),
    hits: hitsIn(below, start, interval),
    withoutAmount: ordered.filter(({ cents }) => cents === 0n),
  };
};
