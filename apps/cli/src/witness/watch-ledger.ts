import { createHash } from "node:crypto";
import {
  type Checkpoint,
  cosignText,
  encodeBase64,
  formatNote,
  formatVerifier,
  type NoteSigner,
  type NoteVerifier,
  parseCheckpoint,
  parseNote,
  verifyNote,
} from "@tiltas/ledger";
import { verifySignature } from "./crypto.ts";
import { handBack, type HandedBack } from "./hand-back.ts";
import { getTrustedKey, successorsOf, trustKey } from "./ledger-key.ts";
import { type LedgerAddress, UnreachableError } from "./ledger-address.ts";
import { alarm, findShown, judgeShown, type Shown, type Sighting } from "./sighting.ts";
import { type WitnessFolder, WitnessFolderError } from "./witness-folder.ts";

/** A witness at its post. */
export type Witness = {
  readonly folder: WitnessFolder;
  readonly ledger: LedgerAddress;
  readonly signer: NoteSigner;
  /** The ledger's public key as it was named on the command line. */
  readonly namedKey: string | undefined;
  /** Cosigned checkpoints are handed back to the server. */
  readonly handsBack: boolean;
  /** POSIX seconds. */
  readonly now: () => bigint;
  readonly say: (line: string) => void;
};

/** How one look at the ledger ended. */
export type Look =
  | {
      readonly outcome: "cosigned" | "unchanged";
      readonly size: string;
      readonly root: string;
      /** What became of the cosignature at the server; absent when it was there already, or none is sent. */
      readonly handedBack?: HandedBack;
    }
  | { readonly outcome: "unreachable"; readonly message: string }
  | {
      readonly outcome: "alarm";
      readonly alarm: Extract<Sighting, { kind: "alarm" }>["alarm"];
      readonly message: string;
      /** The file with both notes, to be shown to others. */
      readonly evidence: string;
    };

const heldFile = "checkpoint";

const keepEvidence = async (
  { folder }: Witness,
  message: string,
  held: string | undefined,
  shown: string | undefined,
): Promise<string> => {
  const evidence = `${message}\n\nHeld:\n${held ?? "nothing\n"}\nShown:\n${shown ?? "nothing\n"}`;
  // The same two notes are the same evidence, however often they are shown.
  const name = `alarms/${createHash("sha256").update(evidence).digest("hex").slice(0, 16)}`;
  if ((await folder.find(name)) === undefined) await folder.keep(name, evidence);
  return folder.pathOf(name);
};

const cosign = async ({ folder, signer, now }: Witness, { note }: Shown): Promise<string> => {
  const cosignature = await cosignText(signer, note.text, now());
  const held = formatNote({ text: note.text, signatures: [...note.signatures, cosignature] });
  await folder.keep(heldFile, held);
  return held;
};

/** What this witness cosigned last; throws WitnessFolderError for a file that it did not. */
const findHeld = async (
  { folder, signer }: Witness,
  held: string | undefined,
): Promise<Checkpoint | undefined> => {
  if (held === undefined) return undefined;
  try {
    const note = parseNote(held);
    if ((await verifyNote(note, [signer.verifier], verifySignature)).ok)
      return parseCheckpoint(note.text);
  } catch (cause) {
    throw new WitnessFolderError(`${folder.pathOf(heldFile)} is no checkpoint.`, { cause });
  }
  throw new WitnessFolderError(`${folder.pathOf(heldFile)} was not cosigned by this witness.`);
};

/** What is shown, signed by the trusted key or by one that lawfully followed it. */
const findTrusted = async (
  { folder, ledger, say }: Witness,
  text: string,
  trusted: NoteVerifier,
): Promise<Shown | undefined> => {
  const shown = await findShown(text, trusted);
  if (shown !== undefined) return shown;
  const successor = (await successorsOf(ledger, trusted)).at(-1) ?? trusted;
  const shownBySuccessor = await findShown(text, successor);
  if (shownBySuccessor === undefined) return undefined;
  await trustKey(folder, successor);
  say(`The ledger's key was changed, signed by the old one: ${formatVerifier(successor)}`);
  return shownBySuccessor;
};

const judge = async (
  witness: Witness,
  trusted: NoteVerifier,
  held: string | undefined,
  text: string | undefined,
): Promise<Sighting> => {
  if (text === undefined) {
    if (held === undefined) throw new UnreachableError("The ledger is not signed yet.");
    return alarm("noCheckpoint", "The server shows no checkpoint where one was seen before.");
  }
  const shown = await findTrusted(witness, text, trusted);
  if (shown === undefined)
    return alarm("badSignature", "What the server shows is not signed by the trusted key.");
  return judgeShown(witness.ledger, await findHeld(witness, held), shown);
};

const look = async (witness: Witness): Promise<Look> => {
  const { folder, ledger, namedKey, say } = witness;
  const trusted = await getTrustedKey(folder, ledger, namedKey, say);
  const held = await folder.find(heldFile);
  const text = await ledger.find("checkpoint");
  const sighting = await judge(witness, trusted, held, text);
  if (sighting.kind === "alarm") {
    const { alarm: kind, message } = sighting;
    const evidence = await keepEvidence(witness, message, held, text);
    return { outcome: "alarm", alarm: kind, message, evidence };
  }
  const { note: shownNote, checkpoint } = sighting.shown;
  const cosigned = sighting.kind === "new" ? await cosign(witness, sighting.shown) : held;
  const handedBack = await handBack(witness, shownNote, cosigned);
  return {
    outcome: sighting.kind === "new" ? "cosigned" : "unchanged",
    size: String(checkpoint.size),
    root: encodeBase64(checkpoint.root),
    ...(handedBack === undefined ? {} : { handedBack }),
  };
};

/** Looks at the ledger once: demands that it holds what was seen before, then cosigns and keeps what is new. */
export const lookOnce = async (witness: Witness): Promise<Look> => {
  try {
    return await look(witness);
  } catch (thrown) {
    if (thrown instanceof UnreachableError)
      return { outcome: "unreachable", message: thrown.message };
    throw thrown;
  }
};
