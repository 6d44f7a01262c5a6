import { encodeHex } from "../bytes/hex.ts";
import { signRotation } from "../note/key-rotation.ts";
import { signatureType } from "../note/note-key.ts";
import {
  bundleOrigin,
  checkpointNote,
  jsonLinesOf,
  ledgerKey,
  packBundle,
  textBytes,
} from "./bundle.builder.ts";
import { aSigner } from "./ed25519.ts";
import { sha256 } from "./hashes.ts";
import {
  attack,
  honestBundle,
  inEarlier,
  junk,
  leavesOf,
  note,
  swap,
  text,
  textOf,
  wish,
} from "./bundle-tampering.ts";
import type { BundleAttack } from "./bundle-tampering.ts";

/** Attacks on what proves the entries: leaves, checkpoints, keys and texts. */
export const proofAttacks: readonly BundleAttack[] = [
  attack("a leaf exchanged for another", "rootMismatch", async () => {
    const built = await honestBundle();
    return packBundle(built, {
      parts: { "leaves.bin": new Uint8Array(Buffer.concat([...swap(built.leaves, 0, 1)])) },
    });
  }),
  attack("leaves cut short", "leavesLengthMismatch", async () => {
    const built = await honestBundle();
    return packBundle(built, { parts: { "leaves.bin": leavesOf(built).slice(0, -32) } });
  }),
  attack("a checkpoint signed with another key", "checkpointNotSigned", async () =>
    note(async ({ leaves, root }) =>
      checkpointNote(await aSigner(bundleOrigin, signatureType.ed25519, 77), leaves.length, root),
    ),
  ),
  attack("one letter of the signature changed", "checkpointNotSigned", async () =>
    note(async (built) =>
      textOf(built, "checkpoint.txt").replace(/(?<=\S{20})[A-Za-z](?=\S{30,}\n$)/u, (letter) =>
        letter === "A" ? "B" : "A",
      ),
    ),
  ),
  attack("a checkpoint of another size, honestly signed", "leavesLengthMismatch", async () =>
    note(async ({ root }) => checkpointNote(await ledgerKey(0), 7, root)),
  ),
  attack("a root of another tree, honestly signed", "rootMismatch", async () => {
    const built = await honestBundle();
    const root = sha256(junk);
    const parts = {
      "checkpoint.txt": textBytes(await checkpointNote(await ledgerKey(0), 6, root)),
    };
    return packBundle(built, { parts, manifest: { root: encodeHex(root) } });
  }),
  attack("a checkpoint that is none", "checkpointMalformed", async () =>
    note(async () => "nothing\n"),
  ),
  attack(
    "an earlier checkpoint with another root",
    "earlierCheckpointNotSigned",
    inEarlier((all) => all.replace(/\\n2\\n.{4}/u, "\\n2\\nAAAA")),
  ),
  attack(
    "an earlier checkpoint the ledger did not grow from, honestly signed",
    "earlierCheckpointInconsistent",
    async () => {
      const built = await honestBundle();
      const forged = {
        note: await checkpointNote(await ledgerKey(0), 3, sha256(junk)),
        consistency: [],
      };
      return packBundle(built, { parts: { "checkpoints.jsonl": jsonLinesOf([forged]) } });
    },
  ),
  attack(
    "earlier checkpoints out of order",
    "earlierCheckpointOutOfOrder",
    inEarlier((all) => `${all.trimEnd().split("\n").toReversed().join("\n")}\n`),
  ),
  attack("a change of key signed by the new key alone", "rotationBroken", async () => {
    const built = await honestBundle(1);
    const cut = textOf(built, "keys.jsonl").replace(/\\n\\n— \S+ \S+?\\n/u, "\\n\\n");
    return packBundle(built, { parts: { "keys.jsonl": textBytes(cut) } });
  }),
  attack("a change of key left out", "rotationBroken", async () => {
    const built = await honestBundle(3);
    const [first = "", , third = ""] = textOf(built, "keys.jsonl").trimEnd().split("\n");
    return packBundle(built, { parts: { "keys.jsonl": textBytes(`${first}\n${third}\n`) } });
  }),
  attack("a change of key nobody of the ledger's signed", "checkpointNotSigned", async () => {
    const [from, to] = [
      await aSigner(bundleOrigin, signatureType.ed25519, 70),
      await aSigner(bundleOrigin, signatureType.ed25519, 71),
    ];
    const built = await honestBundle();
    const { root } = built;
    const parts = {
      "keys.jsonl": jsonLinesOf([{ note: await signRotation(from, to) }]),
      "checkpoint.txt": textBytes(await checkpointNote(to, 6, root)),
    };
    return packBundle(built, { parts });
  }),
  attack("a sealed text changed", "textDiffers", text({ text: "Another name" })),
  attack(
    "the salt of a sealed text changed",
    "textDiffers",
    text({ salt: Buffer.alloc(32).toString("base64") }),
  ),
  attack("a text no entry sealed", "textWithoutSeal", text({}, { ...wish.texts[0], version: 2 })),
  attack("a text given twice", "textTwice", text({}, wish.texts[0])),
];
