import { equalBytes, type NoteSigner, type SignedNote } from "@tiltas/ledger";
import { type LedgerAddress, type SentAnswer, UnreachableError } from "./ledger-address.ts";

/** Whether the server keeps what this witness signed, and what it says if not. */
export type HandedBack =
  | { readonly isKept: true }
  | { readonly isKept: false; readonly message: string };

type Sender = {
  readonly ledger: Pick<LedgerAddress, "send">;
  readonly signer: NoteSigner;
  readonly handsBack: boolean;
};

const hasSigned = ({ verifier }: NoteSigner, { signatures }: SignedNote): boolean =>
  signatures.some(({ name, keyId }) => name === verifier.name && equalBytes(keyId, verifier.keyId));

const judge = ({ status, words }: SentAnswer): HandedBack =>
  status === 200 ? { isKept: true } : { isKept: false, message: `${status} ${words}` };

/**
 * Sends a cosigned checkpoint to the server unless it shows this witness's line already; undefined when nothing is
 * sent. A server that does not take it is no alarm: the witness holds what it signed.
 */
export const handBack = async (
  { ledger, signer, handsBack }: Sender,
  shown: SignedNote,
  cosigned: string | undefined,
): Promise<HandedBack | undefined> => {
  if (!handsBack || cosigned === undefined || hasSigned(signer, shown)) return undefined;
  try {
    return judge(await ledger.send("cosignature", cosigned));
  } catch (thrown) {
    if (thrown instanceof UnreachableError) return { isKept: false, message: thrown.message };
    throw thrown;
  }
};
