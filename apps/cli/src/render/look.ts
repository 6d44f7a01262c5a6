import type { Look } from "../witness/watch-ledger.ts";
import type { HandedBack } from "../witness/hand-back.ts";
import { inGroups } from "./table.ts";

const handedBackText = (handedBack: HandedBack | undefined): string =>
  handedBack === undefined || handedBack.isKept
    ? ""
    : `\nThe server did not keep the cosignature: ${handedBack.message}`;

/** How one look at the ledger ended, in a line or two. */
export const renderLook = (look: Look): string => {
  switch (look.outcome) {
    case "cosigned":
      return `Cosigned ${inGroups(look.size)} entries under ${look.root}${handedBackText(look.handedBack)}`;
    case "unchanged":
      return `Nothing new: ${inGroups(look.size)} entries under ${look.root}${handedBackText(look.handedBack)}`;
    case "unreachable":
      return `No answer: ${look.message}`;
    case "alarm":
      return `ALARM (${look.alarm}): ${look.message}\nEvidence: ${look.evidence}`;
    default:
      return look satisfies never;
  }
};
