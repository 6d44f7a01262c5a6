import type { JsonObject } from "../canonical/json-value.ts";
import { aBundle, anErasure, packBundle, sealedText, textBytes } from "./bundle.builder.ts";
import type { BuiltBundle, BundleWish } from "./bundle.builder.ts";
import { attack, one, textOf } from "./bundle-tampering.ts";
import type { BundleAttack, File } from "./bundle-tampering.ts";

const kept = sealedText("A name");
const place = { stream: one, version: 1, pointer: "/payload/text" };
const mark = { at: "2026-11-20T09:00:00.000Z", ground: "objection" };
const saying = (at: string): JsonObject => ({ at, payload: { text: { sealed: kept.sealed } } });
const erasure = anErasure({ ...place, ground: mark.ground }, mark.at);
const ending: JsonObject = { at: "2026-11-28T09:00:00.000Z", says: "withdraw" };
const erasures = one.replace("commitment/", "text/");
const history = [one, [saying("2026-11-01T09:00:00.000Z"), ending]] as const;
const withErasure = [history, [erasures, [erasure]]] as const;
const part = { kind: "commitment", references: ["LT-2026-0001"] } as const;

const erased = { ...place, erased: mark };
const still = { ...place, salt: kept.salt, text: "A name" };

/** A ledger with one sealed text that was erased by a recorded act, and three recorded changes of its key. */
export const recordedBundle = async (change: Partial<BundleWish> = {}): Promise<BuiltBundle> =>
  aBundle({ streams: withErasure, texts: [erased], rotations: 3, ...change });

/** One whose text two administrators erased at once: the first took effect, on the ground the mark names. */
export const erasedTwice = async (): Promise<BuiltBundle> => {
  const second = anErasure({ ...place, ground: "unlawful" }, mark.at);
  return recordedBundle({ streams: [history, [erasures, [erasure, second]]] });
};

/** One whose text was erased after its latest entry was recorded. */
export const erasedLater = async (): Promise<BuiltBundle> =>
  recordedBundle({
    streams: [history],
    texts: [{ ...place, erased: { ...mark, at: "2026-11-29T09:00:00.000Z" } }],
  });

const made = (change: Partial<BundleWish>) => async (): Promise<File> =>
  packBundle(await recordedBundle(change));

/** A bundle whose `keys.jsonl` has other lines. */
const toldKeys = (change: (lines: readonly string[]) => readonly string[]) => async () => {
  const built = await recordedBundle();
  const lines = change(textOf(built, "keys.jsonl").split("\n").filter(Boolean));
  const text = lines.map((line) => `${line}\n`).join("");
  return packBundle(built, { parts: { "keys.jsonl": textBytes(text) } });
};

/** Bundles that hide nothing but could not show everything, and what they say is not proved. */
export const recordedButOpen: readonly (readonly [
  name: string,
  notProved: string,
  make: () => Promise<File>,
])[] = [
  [
    "a part without the stream of key changes",
    "keyChangesRecorded",
    made({ streams: [history], scope: part, recordedRotations: 0, texts: [still] }),
  ],
  [
    "a part without the stream of erasures",
    "erasuresRecorded",
    made({ streams: [history], scope: part }),
  ],
  [
    "a period that ended between two changes of the key",
    "keyChangesRecorded",
    made({ recordedRotations: 2, scope: { kind: "period", from: "2026-11-01", to: "2026-11-28" } }),
  ],
];

/** Attacks by whoever holds the database and a key: all hashes and signatures are honest, the record and the members differ. */
export const recordAttacks: readonly BundleAttack[] = [
  attack(
    "a key no entry introduced, signing",
    "rotationNotRecorded",
    made({ recordedRotations: 2 }),
  ),
  attack("keys no entry introduced at all", "rotationNotRecorded", made({ recordedRotations: 0 })),
  attack(
    "a key no entry introduced, in a part of the ledger",
    "rotationNotRecorded",
    made({ recordedRotations: 2, scope: part }),
  ),
  attack(
    "a recorded change of the key left out",
    "rotationMissing",
    toldKeys((all) => all.slice(0, -1)),
  ),
  attack(
    "every recorded change of the key left out",
    "rotationMissing",
    toldKeys(() => []),
  ),
  attack("a text hidden by a mark of its own", "erasureNotRecorded", made({ streams: [history] })),
  attack(
    "a text hidden beside one that was erased, in a part of the ledger",
    "erasureNotRecorded",
    made({
      scope: part,
      streams: [
        [one, [saying("2026-11-01T09:00:00.000Z"), saying("2026-11-21T09:00:00.000Z"), ending]],
        withErasure[1],
      ],
      texts: [erased, { ...erased, version: 2 }],
    }),
  ),
  attack("a text still there once it was erased", "textNotErased", made({ texts: [still] })),
  attack(
    "another ground than the recorded one",
    "erasureDiffers",
    made({ texts: [{ ...place, erased: { ...mark, ground: "notNeeded" } }] }),
  ),
  attack(
    "another time than the recorded one",
    "erasureDiffers",
    made({ texts: [{ ...place, erased: { ...mark, at: "2026-11-19T09:00:00.000Z" } }] }),
  ),
];
