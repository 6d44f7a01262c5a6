import { formatNote, formatReceipt, signText } from "@tiltas/ledger";
import type { Ground } from "../ground.ts";
import { findLedgerKey } from "../checkpoints/ledger-key.ts";
import type { Signing } from "../checkpoints/sign-when-due.ts";

type Recorded = { readonly hash: Buffer; readonly at: string };

/**
 * The ledger's signed promise that an entry stands where it stands, before any checkpoint counts it; undefined for an
 * entry that is not recorded, and while the ledger has no key.
 * @throws SignerRefusal when the key cannot be used
 */
export const signReceipt = async (
  { ground, folder, settings }: Signing & { readonly ground: Pick<Ground, "pool"> },
  stream: string,
  version: number,
): Promise<string | undefined> => {
  const { rows } = await ground.pool.query<Recorded>({
    name: "entry_to_receipt",
    text: "SELECT hash, at FROM entry WHERE stream = $1 AND version = $2",
    values: [stream, version],
  });
  const [recorded] = rows;
  const key = recorded === undefined ? undefined : await findLedgerKey(folder, settings);
  if (recorded === undefined || key === undefined) return undefined;
  const { hash, at } = recorded;
  const origin = key.signer.verifier.name;
  const text = formatReceipt({ origin, stream, version, hash, at });
  return formatNote({ text, signatures: [await signText(key.signer, text)] });
};
