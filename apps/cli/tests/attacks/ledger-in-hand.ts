import type { PublicLedger } from "@tiltas/engine";
import { encodeBase64 } from "@tiltas/ledger";
import { type LedgerAddress, UnreachableError } from "../../src/witness/ledger-address.ts";

const line = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : `${word}\n`;

/** A node that is not there fails the request: a server answers 500, which tells a witness nothing. */
const asAnswered = async <Found>(asked: Promise<Found>): Promise<Found> => {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === "TreeError")
      throw new UnreachableError("The server answers 500.", { cause: thrown });
    throw thrown;
  }
};

/** What a server would answer below `/ledger/`, without the server: a witness reads it as it would over HTTP. */
export const ledgerInHand = (ledger: PublicLedger): LedgerAddress => {
  const find = async (path: string): Promise<string | undefined> => {
    const [kind = "", first = "", second = "", third = ""] = path.split("/");
    switch (kind) {
      case "checkpoint":
        return ledger.findCheckpoint();
      case "key":
        return line(await ledger.findKey());
      case "rotation":
        return ledger.findRotation(Number(first));
      case "leaf": {
        const leaf = await ledger.findLeaf(`${first}/${second}`, Number(third));
        return leaf === undefined ? undefined : `${leaf.index}\n${encodeBase64(leaf.hash)}\n`;
      }
      default:
        throw new RangeError(`a witness does not ask for ${path}`);
    }
  };
  return {
    find,
    findProof: async (path) => {
      const [, kind, first = "", second = ""] = path.split("/");
      const [from, to] = [BigInt(first), BigInt(second)];
      return asAnswered(
        kind === "inclusion" ? ledger.findInclusion(from, to) : ledger.findConsistency(from, to),
      );
    },
    send: async (_path, text) => {
      const answer = await ledger.keepCosignature(text);
      return answer.ok ? { status: 200, words: "kept" } : { status: 403, words: answer.fault };
    },
  };
};
