import { parseHex, parseVerifier, verifyStream } from "@tiltas/ledger";
import { checkReceipt } from "../../src/witness/check-receipt.ts";
import { sha256 } from "../../src/witness/crypto.ts";
import { UnreachableError } from "../../src/witness/ledger-address.ts";
import { lookOnce } from "../../src/witness/watch-ledger.ts";
import type { AttackWorld } from "./attack-world.ts";

/** Whoever may find an attack, each by what it alone holds. */
export type HolderName = "signer" | "witness" | "receipts" | "reader" | "verify";

/** Asks one holder: what it found, or undefined. */
type Ask = (world: AttackWorld) => Promise<string | undefined>;

const askSigner: Ask = async ({ engine }) => {
  try {
    await engine.signLedger();
    return undefined;
  } catch (thrown) {
    const fault = engine.findSignerAlarm()?.fault;
    if (fault === undefined || fault === "roundFailed") throw thrown;
    return fault;
  }
};

const askWitness: Ask = async ({ witness }) => {
  const look = await lookOnce(witness);
  return look.outcome === "alarm" ? look.alarm : undefined;
};

/** Ten minutes on, when nothing may be on its way into a checkpoint any more. */
const later = 600_000;

const askReceipts: Ask = async ({ receipts, witness, key }) => {
  const keys = [await parseVerifier(sha256, key)];
  try {
    for (const receipt of receipts) {
      const { fate } = await checkReceipt(witness.ledger, receipt, keys, Date.now() + later);
      if (fate !== "kept") return fate;
    }
    return undefined;
  } catch (thrown) {
    if (thrown instanceof UnreachableError) return undefined;
    throw thrown;
  }
};

/** Recomputes each commitment's chain from what the server hands out, as the audit page does before it asks the machine. */
const askReader: Ask = async ({ engine, streams }) => {
  for (const stream of streams) {
    const { entries, head } = await engine.listEntries(stream, { size: 200 });
    const { findings } = await verifyStream({
      stream,
      entries: entries.toReversed().map(({ version, bytes, hash, chainHash }) => ({
        version,
        bytes: Buffer.from(bytes, "base64"),
        hash: parseHex(hash),
        chainHash: parseHex(chainHash),
      })),
      head: head === null ? undefined : { ...head, chainHash: parseHex(head.chainHash) },
      hash: sha256,
    });
    const [first] = findings;
    if (first !== undefined) return first.code;
  }
  return undefined;
};

const askVerify: Ask = async ({ engine }) => {
  const [first] = (await engine.verify({})).findings;
  if (first === undefined) return undefined;
  const fact =
    "facts" in first
      ? (first.facts["fact"] ?? first.facts["column"] ?? first.facts["table"])
      : undefined;
  return fact === undefined ? first.code : `${first.code} (${fact})`;
};

/** In the order in which they look of their own accord: the signer every second, the witness every ten, the others when asked. */
export const holders: readonly (readonly [HolderName, Ask])[] = [
  ["signer", askSigner],
  ["witness", askWitness],
  ["receipts", askReceipts],
  ["reader", askReader],
  ["verify", askVerify],
];
