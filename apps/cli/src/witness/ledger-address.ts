import { parseBase64 } from "@tiltas/ledger";

const patienceMs = 15_000;
const mostCharacters = 65_536;

/** The server did not answer, or with something no ledger answers; tells nothing of the history. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

/** A ledger's plain addresses at some server. */
export type LedgerAddress = {
  /** The text at an address below `/ledger/`; undefined for a 404. Throws UnreachableError. */
  readonly find: (path: string) => Promise<string | undefined>;
  /** The hashes of a proof; undefined when there is no such proof or its lines are not hashes. */
  readonly findProof: (path: string) => Promise<readonly Uint8Array[] | undefined>;
  /** Sends text to an address below `/ledger/`: what the server answered, a refusal too. Throws UnreachableError. */
  readonly send: (path: string, text: string) => Promise<SentAnswer>;
};

export type SentAnswer = { readonly status: number; readonly words: string };

const answerOf = async (address: URL, body?: string): Promise<Response> => {
  try {
    return await fetch(address, {
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined ? {} : { method: "POST", body }),
    });
  } catch (cause) {
    throw new UnreachableError(`${address.href} does not answer.`, { cause });
  }
};

const textOf = async (address: URL, answer: Response): Promise<string> => {
  try {
    const text = await answer.text();
    if (text.length <= mostCharacters) return text;
  } catch (cause) {
    throw new UnreachableError(`${address.href} stopped in the middle of its answer.`, { cause });
  }
  throw new UnreachableError(`${address.href} answers with more than a ledger has to say.`);
};

const parseProof = (text: string): readonly Uint8Array[] | undefined => {
  try {
    return text.split("\n").flatMap((line) => (line === "" ? [] : [parseBase64(line)]));
  } catch {
    return undefined;
  }
};

/** Reads the ledger of a server, `https://tiltas.example`. */
export const ledgerAt = (server: URL): LedgerAddress => {
  const addressOf = (path: string): URL =>
    new URL(`${server.pathname.replace(/\/$/, "")}/ledger/${path}`, server);
  const find = async (path: string): Promise<string | undefined> => {
    const address = addressOf(path);
    const answer = await answerOf(address);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200)
      throw new UnreachableError(`${address.href} answers ${answer.status}.`);
    return textOf(address, answer);
  };
  return {
    find,
    findProof: async (path) => {
      const text = await find(path);
      return text === undefined ? undefined : parseProof(text);
    },
    send: async (path, text) => {
      const address = addressOf(path);
      const answer = await answerOf(address, text);
      return { status: answer.status, words: (await textOf(address, answer)).trim() };
    },
  };
};
