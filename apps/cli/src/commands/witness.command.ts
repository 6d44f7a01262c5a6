import { formatVerifier } from "@tiltas/ledger";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Given } from "../arguments/given.ts";
import { readCount, readKeyName, readServer } from "../arguments/read-words.ts";
import type { Answer, Command } from "../command.ts";
import { renderLook } from "../render/look.ts";
import { ledgerAt } from "../witness/ledger-address.ts";
import { type Look, lookOnce, type Witness } from "../witness/watch-ledger.ts";
import { openWitnessFolder } from "../witness/witness-folder.ts";
import { getWitnessKey } from "../witness/witness-key.ts";
import type { World } from "../world.ts";

const usualSeconds = 10;

const openWitness = async (given: Given, world: World): Promise<Witness> => {
  const server = readServer("--server", given.get("server"));
  const name = readKeyName("--name", given.find("name") ?? "witness.invalid/tiltas");
  const folder = await openWitnessFolder(resolve(world.folder, given.get("state")));
  return {
    folder,
    ledger: ledgerAt(server),
    signer: await getWitnessKey(folder, name),
    namedKey: given.find("key"),
    handsBack: !given.flag("keep"),
    now: () => BigInt(Math.floor(Date.now() / 1000)),
    say: world.say,
  };
};

const answerOf = (look: Look): Answer => ({
  exit: look.outcome === "alarm" || look.outcome === "unreachable" ? 1 : 0,
  json: look,
  text: renderLook(look),
});

const wait = async (seconds: number, signal: AbortSignal): Promise<void> => {
  // The wish to stop ends the wait, and nothing else can.
  await setTimeout(1000 * seconds, undefined, { signal }).catch(() => undefined);
};

/** Looks again and again until told to stop; every change is said, and one alarm makes the whole watch end in 1. */
const watch = async (witness: Witness, seconds: number, world: World): Promise<Answer> => {
  const stop = world.stopWish();
  const tally = { cosigned: 0, unreachable: 0, alarms: 0 };
  let before = "";
  while (!stop.aborted) {
    const look = await lookOnce(witness);
    const told = renderLook(look);
    if (told !== before && look.outcome !== "unchanged") world.say(told);
    before = told;
    if (look.outcome === "cosigned") tally.cosigned += 1;
    if (look.outcome === "unreachable") tally.unreachable += 1;
    if (look.outcome === "alarm") tally.alarms += 1;
    await wait(seconds, stop);
  }
  const text = `Cosigned ${tally.cosigned}, alarms ${tally.alarms}, unreachable ${tally.unreachable}.`;
  return { exit: tally.alarms > 0 ? 1 : 0, json: tally, text };
};

export const witnessCommand: Command = {
  words: ["witness"],
  usage: "--server URL --state DIR [--key KEY] [--once]",
  summary: "Watch a server's ledger: demand that it only grows, cosign it, alarm when it does not.",
  meanings: [
    ["--server URL", "the server, such as https://tiltas.example"],
    ["--state DIR", "a folder of the witness's own: its key, what it saw last, evidence"],
    [
      "--key KEY",
      "the ledger's public key, got by another way; else the server's word is taken once",
    ],
    ["--name NAME", "what the witness's key is called when it is made"],
    ["--every SECONDS", `how long to wait between looks; ${usualSeconds} unless said`],
    ["--keep", "keep what is cosigned, and do not hand it back to the server"],
    ["--once", "look once and end: 1 for an alarm or no answer"],
  ],
  options: {
    server: { type: "string" },
    state: { type: "string" },
    key: { type: "string" },
    name: { type: "string" },
    every: { type: "string" },
    keep: { type: "boolean" },
    once: { type: "boolean" },
  },
  operands: [],
  run: async (given, world) => {
    const seconds = readCount("--every", given.find("every") ?? String(usualSeconds), 86_400);
    const witness = await openWitness(given, world);
    if (given.flag("once")) return answerOf(await lookOnce(witness));
    world.say(`Witness ${formatVerifier(witness.signer.verifier)}; Ctrl+C ends it.`);
    return watch(witness, seconds, world);
  },
};
