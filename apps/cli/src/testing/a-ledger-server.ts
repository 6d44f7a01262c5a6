import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import {
  appendLeaf,
  emptyFrontier,
  encodeBase64,
  formatCheckpoint,
  formatNote,
  formatVerifier,
  makeSigner,
  type NoteSigner,
  proveConsistency,
  proveInclusion,
  rootAt,
  signatureType,
  signRotation,
  signText,
  type StoredTree,
} from "@tiltas/ledger";

const sha256 = (preimage: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha256").update(preimage).digest());

/** A ledger's signer whose key is 32 times one byte. */
export const aLedgerSigner = async (byte: number, name = "ledger.example"): Promise<NoteSigner> =>
  makeSigner(globalThis.crypto.subtle, sha256, {
    name,
    type: signatureType.ed25519,
    seed: new Uint8Array(32).fill(byte),
  });

/** The hash of the leaf a word makes. */
export const leafOf = (word: string): Uint8Array => sha256(Buffer.from(`\0${word}`));

/** A history: as many leaves as it has words. */
const growTree = async (words: readonly string[]): Promise<StoredTree> => {
  const nodes = new Map<string, Uint8Array>();
  let frontier = emptyFrontier;
  for (const word of words) {
    const grown = await appendLeaf(sha256, frontier, leafOf(word));
    for (const { level, index, hash } of grown.nodes) nodes.set(`${level}/${index}`, hash);
    frontier = grown.frontier;
  }
  const readNode = (level: number, index: bigint): Uint8Array => {
    const found = nodes.get(`${level}/${index}`);
    if (found === undefined) throw new RangeError("beyond the tree");
    return found;
  };
  return { hash: sha256, readNode };
};

/** A server that shows any history under any key, as an honest one or as a thief would. */
export type ALedgerServer = AsyncDisposable & {
  readonly origin: string;
  /** From now on this history is shown, signed by this key. */
  readonly show: (words: readonly string[], signer: NoteSigner) => Promise<void>;
  /** What was sent to it, the newest last. */
  readonly taken: readonly string[];
  /** Answers an address by hand from now on; undefined is a 404. */
  readonly answer: (path: string, body: string | undefined) => void;
  /** Records that the second key follows the first. */
  readonly rotate: (from: NoteSigner, to: NoteSigner) => Promise<void>;
};

const proofOf = async (tree: StoredTree, path: string): Promise<string | undefined> => {
  const [, kind, first = "", second = ""] =
    /^proof\/(consistency|inclusion)\/(\d+)\/(\d+)$/.exec(path) ?? [];
  if (kind === undefined) return undefined;
  const prove = kind === "inclusion" ? proveInclusion : proveConsistency;
  try {
    const proof = await prove(tree, BigInt(first), BigInt(second));
    return proof.map((hash) => `${encodeBase64(hash)}\n`).join("");
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
};

/** Opens one on a free port. */
export const openLedgerServer = async (): Promise<ALedgerServer> => {
  const answers = new Map<string, string | undefined>();
  let tree = await growTree([]);
  let rotations = 0;
  const taken: string[] = [];
  const take = async (
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    taken.push(await text(request));
    response.writeHead(answers.has(path) ? 403 : 200).end(answers.get(path) ?? "kept");
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/^\/ledger\//, "");
    if (request.method === "POST") {
      void take(path, request, response);
      return;
    }
    const answering = answers.has(path) ? Promise.resolve(answers.get(path)) : proofOf(tree, path);
    const send = (body: string | undefined): void => {
      response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/plain" });
      response.end(body);
    };
    void answering.then(send);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  /** Guarantee: a server that listens on a port has an address of this shape. */
  const portOf = (): number => (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${portOf()}`,
    show: async (words, signer) => {
      tree = await growTree(words);
      const { name: origin } = signer.verifier;
      const size = BigInt(words.length);
      const root = await rootAt(tree, size);
      const said = formatCheckpoint({ origin, size, root, extensions: [] });
      const signatures = [await signText(signer, said)];
      answers.set("checkpoint", formatNote({ text: said, signatures }));
      answers.set("key", `${formatVerifier(signer.verifier)}\n`);
    },
    taken,
    answer: (path, body) => void answers.set(path, body),
    rotate: async (from, to) => {
      rotations += 1;
      answers.set(`rotation/${rotations}`, await signRotation(from, to));
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
};
