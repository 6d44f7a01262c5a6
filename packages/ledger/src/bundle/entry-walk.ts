import { equalBytes } from "../bytes/equal-bytes.ts";
import { readCanonical } from "../canonical/canonical.reader.ts";
import { chainHash, entryHash, genesisHash } from "../stream/chain.hash.ts";
import { checkPlace } from "../stream/content.check.ts";
import type { Fact } from "../stream/finding.ts";
import { checkLink } from "../stream/link.check.ts";
import type { Tails } from "../stream/link.check.ts";
import { checkOrder } from "../stream/order.check.ts";
import { isStreamName } from "../stream/stream-name.ts";
import { bundleCodes, bundleError } from "./bundle-finding.ts";
import type { BundleFinding } from "./bundle-finding.ts";
import type { EntryLine } from "./entry-line.ts";
import type { IndexCheck } from "./index.check.ts";
import type { GatheredChanges } from "./recorded-changes.ts";
import type { HeldTexts } from "./seals.ts";
import type { Reading } from "./reading.ts";

/** The stream the walk is in. */
interface WalkedStream {
  readonly name: string;
  version: number;
  tails: Tails;
  index: number;
  /** Nothing of it was found wrong so far, so that its entries may be judged by the law. */
  isWhole: boolean;
}

/** What the walk counted. */
export interface Walked {
  readonly entries: number;
  readonly streams: number;
}

/** Goes along the entries in order, and judges each by its bytes, its chain, its leaf and, by what is handed in, the law. */
export interface EntryWalk {
  readonly add: (entry: EntryLine, line: number) => Promise<void>;
  readonly finish: () => Walked;
}

const member = "entries.jsonl";

/** Opens the walk along the entries of a bundle. */
export function openWalk(
  reading: Reading,
  indexes: IndexCheck,
  texts: HeldTexts,
  recorded: GatheredChanges,
): EntryWalk {
  const { findings, asked } = reading;
  const { hash } = asked.sha256;
  let current: WalkedStream | undefined;
  let entries = 0;
  let streams = 0;

  const enter = (name: string, line: number): WalkedStream => {
    const before = current?.name ?? "";
    if (current !== undefined && !comesAfter(name, before))
      findings.add(bundleError("streamOutOfOrder", { stream: name, version: 0, member, line }));
    const isNamed = isStreamName(name);
    if (!isNamed)
      findings.add(bundleError("malformedStreamName", { stream: name, version: 0, member, line }));
    streams += 1;
    const tails: Tails = isNamed ? [genesisHash(hash, name)] : [];
    return { name, version: 0, tails, index: -1, isWhole: isNamed };
  };

  const add = async (entry: EntryLine, line: number): Promise<void> => {
    entries += 1;
    if (current?.name !== entry.stream) current = enter(entry.stream, line);
    const walked = current;
    const { stream, version, index } = entry;
    const place = { stream, version, member, line };
    const errors = findings.errors;
    const leaf = entryHash(hash, entry.bytes);
    const order = checkOrder(walked.version, version);
    if (order.kind === "afterGap")
      findings.add(asFinding(order.fact, { ...place, version: walked.version + 1 }));
    if (order.kind === "offPlace") findings.add(asFinding(order.fact, place));
    const content = readCanonical(entry.bytes);
    if (content.ok)
      findings.add(...checkPlace(content.value, entry).map((fact) => asFinding(fact, place)));
    else findings.add(bundleError("bytesNotCanonical", place, { reason: content.fault.reason }));
    if (order.kind !== "offPlace") {
      await checkChain(walked, entry, order.kind === "next", leaf, place);
      walked.version = version;
    }
    if (index <= walked.index)
      findings.add(bundleError("indexOutOfOrder", place, { index: String(index) }));
    walked.index = Math.max(walked.index, index);
    const wrong = await indexes.check(entry, leaf);
    if (wrong !== undefined) findings.add(bundleError(wrong, place, { index: String(index) }));
    judge(walked, findings.errors === errors, content.ok ? content : undefined, index);
  };

  const checkChain = async (
    walked: WalkedStream,
    { chain }: EntryLine,
    isNext: boolean,
    leaf: Uint8Array,
    place: { readonly stream: string; readonly version: number },
  ): Promise<void> => {
    const [tail] = walked.tails;
    const isLinked = isNext && tail !== undefined && equalBytes(chainHash(hash, tail, leaf), chain);
    if (isLinked) {
      walked.tails = [chain];
      return;
    }
    const link = await checkLink(hash, isNext ? walked.tails : [], [leaf], chain);
    findings.add(...link.facts.map((fact) => asFinding(fact, place)));
    walked.tails = link.tails;
  };

  const judge = (
    walked: WalkedStream,
    holds: boolean,
    content: Extract<ReturnType<typeof readCanonical>, { ok: true }> | undefined,
    index: number,
  ): void => {
    if (walked.isWhole && !holds) {
      walked.isWhole = false;
      asked.replay?.abandon(walked.name);
    }
    if (content === undefined) return;
    const { name: stream, version } = walked;
    const entry = { stream, version, index, content: content.value };
    texts.check(entry, content.text);
    recorded.add(entry);
    if (walked.isWhole) findings.add(...(asked.replay?.judge(entry) ?? []));
  };

  return { add, finish: () => ({ entries, streams }) };
}

/** In order of the bytes of their names, which are ASCII. */
function comesAfter(name: string, before: string): boolean {
  return name > before;
}

function asFinding(
  { code, expected, found }: Fact,
  place: { readonly stream: string; readonly version: number },
): BundleFinding {
  const known = bundleCodes.find((one) => one === code);
  // Every fact of a stream's checks that can arise here has its place in the list.
  if (known === undefined) throw new TypeError(`no finding of a bundle is called ${code}`);
  return bundleError(known, place, {
    ...(expected === undefined ? {} : { expected: String(expected) }),
    ...(found === undefined ? {} : { found: String(found) }),
  });
}
