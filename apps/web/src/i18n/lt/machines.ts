import type { Translation } from "../message-id.ts";

export const machines: Translation = {
  "reason.machineNotShipped": "Programoje nėra {version} versijos; naujausia yra {newest}.",
  "reason.machineAlreadyInForce": "{version} ar vėlesnė versija jau galioja.",
  "reason.someCannotMigrate":
    "Nebaigtų įsipareigojimų, kuriems {version} versijoje nėra vietos: {count} iš {of}. Pirmieji: {references}.",
  "remedy.chooseShippedVersion": "Pasirinkite programoje esančią versiją.",
  "remedy.settleWhatCannotMigrate":
    "Pirmiausia pakeiskite šių įsipareigojimų būseną, tada įveskite versiją iš naujo.",
};
