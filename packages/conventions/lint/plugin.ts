import { castStatesGuarantee } from "./cast-states-guarantee.rule.ts";
import { noEmptyName } from "./no-empty-name.rule.ts";
import { timeThroughPorts } from "./time-through-ports.rule.ts";
import { transactionAppendsEntry } from "./transaction-appends-entry.rule.ts";

/** The house's own lint rules, loaded by oxlint from `.oxlintrc.json` as `tiltas/…`. */
const plugin = {
  meta: { name: "tiltas" },
  rules: {
    "cast-states-guarantee": castStatesGuarantee,
    "no-empty-name": noEmptyName,
    "time-through-ports": timeThroughPorts,
    "transaction-appends-entry": transactionAppendsEntry,
  },
};

export default plugin;
