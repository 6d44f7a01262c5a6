import { resolve } from "node:path";
import { readNamedFile } from "../arguments/read-file.ts";
import { readServer } from "../arguments/read-words.ts";
import type { Command } from "../command.ts";
import { checkReceipt } from "../witness/check-receipt.ts";
import { ledgerAt, UnreachableError } from "../witness/ledger-address.ts";
import { getTrustedKey, keysAround } from "../witness/ledger-key.ts";
import { openWitnessFolder } from "../witness/witness-folder.ts";

export const receiptCheckCommand: Command = {
  words: ["receipt", "check"],
  usage: "FILE --server URL --state DIR [--key KEY]",
  summary: "Tell whether what a receipt promised is in the ledger's tree.",
  meanings: [
    ["FILE", "the receipt, a signed note"],
    ["--server URL", "the server, such as https://tiltas.example"],
    ["--state DIR", "a witness's folder, whose key of the ledger is trusted"],
    ["--key KEY", "that key, if the folder holds none yet"],
  ],
  options: { server: { type: "string" }, state: { type: "string" }, key: { type: "string" } },
  operands: ["FILE"],
  run: async (given, world) => {
    const server = readServer("--server", given.get("server"));
    const state = given.get("state");
    const file = await readNamedFile("FILE", given.operand("FILE"), world.folder);
    const ledger = ledgerAt(server);
    try {
      const folder = await openWitnessFolder(resolve(world.folder, state));
      const key = await getTrustedKey(folder, ledger, given.find("key"), world.say);
      const text = new TextDecoder().decode(file);
      const json = await checkReceipt(ledger, text, await keysAround(ledger, key), Date.now());
      const told = `${json.fate}: ${json.message}`;
      return { exit: json.fate === "kept" ? 0 : 1, json, text: told };
    } catch (thrown) {
      if (!(thrown instanceof UnreachableError)) throw thrown;
      const json = { fate: "unreachable", message: thrown.message };
      return { exit: 1, json, text: `No answer: ${thrown.message}` };
    }
  },
};
