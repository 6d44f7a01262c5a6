import { join } from "node:path";
import { commandIdSchema, type Outcome, type PersonId, refusal, success } from "@tiltas/domain";
import { type NoteSigner, signRotation } from "@tiltas/ledger";
import { createFile } from "../files/kept-file.ts";
import { findRoleReason } from "../register/administrator-only.ts";
import { register } from "../register/register.ts";
import type { Writing } from "../write/writing.ts";
import { findKeyFile, findLedgerKey, newSigningKey, signerOf, verifierWord } from "./ledger-key.ts";
import { nextKeyFileName, settleNextKey } from "./next-key.ts";
import type { Signing } from "./sign-when-due.ts";
import { SignerRefusal } from "./signer-alarm.ts";

/** Both public keys, as auditors write them down, and the note with which each says so. */
export type KeyRotated = { readonly from: string; readonly to: string; readonly note: string };

const nextSigner = async (
  { folder, settings, ground }: Signing,
  current: NoteSigner,
  isKeptHere: boolean,
): Promise<NoteSigner> => {
  if (!isKeptHere) {
    if (settings.nextKey !== undefined) return signerOf(settings.nextKey, "TILTAS_LEDGER_NEXT_KEY");
    throw new SignerRefusal(
      "keyUnusable",
      "The key comes from TILTAS_LEDGER_KEY. Set TILTAS_LEDGER_NEXT_KEY as well, rotate, and then give every server the next key as TILTAS_LEDGER_KEY.",
    );
  }
  const file = join(folder, nextKeyFileName);
  const { word } = await newSigningKey(ground.ids, current.verifier.name);
  await createFile(file, `${word}\n`);
  const next = await findKeyFile(file);
  if (next === undefined) throw new SignerRefusal("keyUnusable", `${file} is gone.`);
  return next;
};

/**
 * Makes a new signing key, has both keys sign that it follows the old one, records that, and signs with it from then on.
 * The private half never leaves this machine.
 * @throws SignerRefusal when there is no key to start from
 */
export const rotateLedgerKey = async (
  writing: Writing,
  signing: Signing,
  by: PersonId,
): Promise<Outcome<KeyRotated>> => {
  const { ground } = writing;
  const { folder } = signing;
  const people = await ground.people.since(ground.timing.elapsed());
  // Asked before anything is signed: a note both keys signed is never made for someone who may not.
  const reason = findRoleReason({ person: by, people });
  if (reason !== undefined) return refusal(reason);
  await settleNextKey(folder, ground.pool);
  const key = await findLedgerKey(folder, signing.settings);
  if (key === undefined)
    throw new SignerRefusal("keyUnusable", `There is no key in ${folder} yet: nothing was signed.`);
  const next = await nextSigner(signing, key.signer, key.isKeptHere);
  const note = await signRotation(key.signer, next);
  const commandId = commandIdSchema.parse(ground.ids.uuid());
  const payload = { note };
  const recorded = await register(writing, { event: "key.rotate", payload, commandId, by });
  if (!recorded.ok) return recorded;
  if (key.isKeptHere) await settleNextKey(folder, ground.pool);
  return success({ from: verifierWord(key.signer), to: verifierWord(next), note });
};
