/** Every sentence of the report; numbers and names are put in by the sections. */
export const texts = {
  title: "Evidence bundle of the ledger",
  proves:
    "This report is for reading. It proves nothing by itself: the proof is in the files beside it in the bundle, and a verifier recomputes it from their bytes and a public key that came to you another way.",
  inside: "What is in the bundle",
  asked: "Asked for",
  ledger: "Ledger",
  asAt: "As at leaf",
  root: "Tree root",
  signedAt: "Checkpoint signed at",
  madeAt: "Bundle made at",
  entries: "Entries",
  streams: "Streams",
  commitments: "Commitments",
  everything: "everything: every entry of the ledger, refused attempts included",
  beside:
    "Beside the streams asked for stand those that judge them: policies, machine versions and keys, the funds named and the delegations used.",
  withRefusals:
    "Attempts that were refused stand in streams of their own (refusal/…) and are in the bundle.",
  withoutRefusals:
    "Attempts that were refused stand in streams of their own (refusal/…) and are not in this bundle; a bundle of everything, or of a period, holds them.",
  files: "The files",
  fileList: [
    ["entries.jsonl", "every entry as it was recorded, with its place in the ledger and its proof"],
    ["leaves.bin", "in a bundle of everything: the hashes of all leaves"],
    ["checkpoint.txt", "the signed statement of the ledger that all proofs lead to"],
    ["checkpoints.jsonl", "earlier statements, each proved to be a part of the last"],
    ["keys.jsonl", "changes of the ledger's key, signed by both keys"],
    ["texts.jsonl", "texts kept beside their sealed hashes"],
    ["policies.json, machines.json", "the rules of the time"],
    ["documents.csv", "the documents attached, with their hashes"],
    ["manifest.json", "the length and the hash of every file"],
  ],
  notProved: "What was not proved",
  notProvedList: [
    "That an entry was true when it was written.",
    "That a public key is the ledger's own: get it from its keeper, not from whoever gave you the bundle.",
    "That a stream shown here has no later entries, unless the bundle holds everything.",
    "That everyone was shown the same history, unless a witness cosigned the checkpoint.",
    "That an actor held the role an entry names, where no entry gave it.",
    "That a document's file still is what was attached: compare its SHA-256 with the one below.",
  ],
  verify: "How to verify it",
  verifyText:
    "Any of these recomputes every hash, chain and proof from the bytes, and the first two replay every stream through the rules of its time. KEY is the ledger's public key, one word, from its keeper. Exit code 0 means no error was found, 1 an error, 2 not a bundle or a wrong call.",
  verifyCommands: [
    "node tiltas-verify.mjs BUNDLE.zip --key KEY",
    "tiltas bundle verify BUNDLE.zip --key KEY",
    "python3 verify_bundle.py BUNDLE.zip KEY",
  ],
  verifyPage:
    "Or open the page /audit/verify of the server in a browser and choose the file there.",
  facts: "Facts",
  lines: "Lines",
  noLines: "No lines.",
  route: "Who has to approve, and by which rule",
  noRoute: "No route was computed: it was never submitted.",
  policy: "By policy",
  decisions: "Who did what, when, on whose behalf",
  money: "Money",
  noShares: "No shares.",
  procurements: "Procurements",
  noProcurements: "Nothing was procured.",
  deliveries: "Deliveries",
  noDeliveries: "Nothing was sent.",
  documents: "Documents",
  noDocuments: "No documents were attached.",
  system: "the system",
  unlawful:
    "Its entries do not pass through the rules of their time, so only they are shown, not what follows from them",
  unreadable: "bytes that are no entry",
  none: "—",
} as const;

/** How many are named in full; the others are in the bundle's files all the same. */
export const boundText = (named: number, all: number): string =>
  named < all
    ? `The first ${named} of ${all} commitments are told here; the ${all - named} others are in the bundle's files.`
    : `${all === 1 ? "The commitment is" : `All ${all} commitments are`} told below.`;

export const unsignedText = (entries: number, because: string): string => {
  const why: Readonly<Record<string, string>> = {
    noKey: "the program that made the bundle has not the ledger's key",
    signerRefused: "the ledger's signer refused to sign: verify the ledger before you rely on it",
    recordedMeanwhile: "they were recorded while the bundle was made",
    notCosigned: "the bundle ends where a witness cosigned the ledger",
  };
  return `${entries} ${entries === 1 ? "entry was" : "entries were"} recorded after the checkpoint and ${entries === 1 ? "is" : "are"} not in the bundle: ${why[because] ?? because}.`;
};

export const moreEntriesText = (shown: number, all: number): string =>
  `The first ${shown} of ${all} entries are shown.`;

/** `awaitingProcurement` as words. */
export const wordsOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
