import type { EvidenceFault, EvidenceMeasure } from "@tiltas/engine";
import type { Written } from "../bundle/write-whole.ts";
import { blocks, inGroups, renderTable } from "./table.ts";

type Made = EvidenceMeasure & Written & { readonly file: string };

const why = {
  noKey: "The ledger's key is not here, so nothing was signed for this bundle",
  signerRefused: "ALARM: the ledger's signer refuses to sign; run tiltas verify",
  recordedMeanwhile: "They were recorded while the bundle was made",
  notCosigned: "The bundle ends where the witness cosigned the ledger",
} as const;

const unsignedText = ({ unsigned }: EvidenceMeasure): string | undefined =>
  unsigned === null
    ? undefined
    : `Not in it: ${inGroups(unsigned.entries)} recorded after the checkpoint. ${why[unsigned.because]}.`;

/** A bundle as people read of it, and how to go on. */
export const renderBundle = (made: Made): string =>
  blocks(
    `Wrote ${made.file}`,
    renderTable(
      [{ title: "" }, { title: "", align: "right" }],
      [
        ["entries", inGroups(made.entries)],
        ["streams", inGroups(made.streams)],
        ["commitments", inGroups(made.commitments)],
        ["as at leaf", inGroups(made.size)],
        ["bytes", inGroups(made.bytes)],
      ],
    ),
    `Tree root ${made.root}, signed ${made.signedAt}\nSHA-256   ${made.sha256}`,
    ...[unsignedText(made)].filter((text) => text !== undefined),
    `Verify it: tiltas bundle verify ${made.file} --key KEY`,
  );

/** Why there is no bundle. */
export const renderFault = (fault: EvidenceFault): string => {
  switch (fault.id) {
    case "nothingSigned":
      return "Nothing of the ledger is signed yet, and its key is not here: start the server first.";
    case "checkpointUnknown":
      return "What was cosigned is no checkpoint of this ledger.";
    case "nothingInScope":
      return "No signed entry of the ledger is in this scope.";
    case "referenceUnknown": {
      const alike = fault.alike.map(({ reference, title }) => `  ${reference}  ${title}`);
      const meant = alike.length === 0 ? "" : `\nDid you mean:\n${alike.join("\n")}`;
      return `No commitment is ${fault.reference}.${meant}`;
    }
    default:
      return fault satisfies never;
  }
};
