import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "@tiltas/engine";
import { openRegisters, openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { formatVerifier } from "@tiltas/ledger";
import { lookOnce, type Witness } from "../../src/witness/watch-ledger.ts";
import { openWitnessFolder } from "../../src/witness/witness-folder.ts";
import { getWitnessKey } from "../../src/witness/witness-key.ts";
import { layForgersTools } from "./forger.ts";
import { keepTables } from "./kept-world.ts";
import { ledgerInHand } from "./ledger-in-hand.ts";
import { type LivedThrough, liveOn, liveThrough } from "./lived-through.ts";

/** A ledger that was signed, witnessed and receipted, and whoever may do anything to it. */
export type AttackWorld = LivedThrough & {
  readonly ground: TestEngine;
  readonly engine: Engine;
  /** Holds the ledger's key and what was signed last. */
  readonly folder: string;
  readonly witness: Witness;
  /** The ledger's public key, got when all was well. */
  readonly key: string;
  /** A receipt for every entry there was. */
  readonly receipts: readonly string[];
  /** Has one more signed, for an entry of now. */
  readonly keepReceipt: (stream: string, version: number) => Promise<void>;
  /** Statements as superuser. */
  readonly force: (sql: string, ...values: readonly unknown[]) => Promise<void>;
  readonly one: <Value>(sql: string, ...values: readonly unknown[]) => Promise<Value>;
  /** Puts database and data folder back to what they were some entries ago, as a restored backup does. */
  readonly restoreBackup: (what: "database" | "everything") => Promise<void>;
  /** Undoes whatever was done. */
  readonly putBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const signReceipts = async ({ engine, superuser }: TestEngine): Promise<string[]> => {
  const { rows } = await superuser.query<{ stream: string; version: number }>(
    "SELECT stream, version FROM leaf ORDER BY index",
  );
  const receipts: string[] = [];
  for (const { stream, version } of rows) {
    const receipt = await engine.publicLedger.signReceipt(stream, version);
    if (receipt !== undefined) receipts.push(receipt);
  }
  return receipts;
};

const openWitness = async (ground: TestEngine, folder: string): Promise<Witness> => {
  const kept = await openWitnessFolder(folder);
  return {
    folder: kept,
    ledger: ledgerInHand(ground.engine.publicLedger),
    signer: await getWitnessKey(kept, "auditor.example/witness"),
    namedKey: undefined,
    handsBack: true,
    now: () => BigInt(Math.floor(Date.now() / 1000)),
    say: () => {},
  };
};

const settle = async ({ engine }: TestEngine, witness: Witness): Promise<void> => {
  while ((await engine.sequence()) > 0);
  await engine.signLedger();
  const { outcome } = await lookOnce(witness);
  if (outcome !== "cosigned") throw new Error(`the witness saw: ${outcome}`);
};

/** Opens one. `prepare` fills the ledger with something else than the usual registers first. */
export const openAttackWorld = async (
  prepare: (engine: Engine) => Promise<void> = openRegisters,
): Promise<AttackWorld> => {
  const root = await mkdtemp(join(tmpdir(), "tiltas-attacked-"));
  const place = (name: string): string => join(root, name);
  // The witness's key is there before the server, which has to know it.
  const early = await getWitnessKey(
    await openWitnessFolder(place("witness")),
    "auditor.example/witness",
  );
  const ground = await openTestEngine(
    {
      dataDir: place("server"),
      checkpoints: { everyMs: 0, everyEntries: 1, witnessKeys: [formatVerifier(early.verifier)] },
    },
    async (opened) => {
      // Everyone stands recorded with their roles from the first leaf on.
      await opened.recordPeople();
      await prepare(opened);
    },
  );
  const { engine, superuser } = ground;
  const lived = await liveThrough(ground);
  const witness = await openWitness(ground, place("witness"));
  await settle(ground, witness);
  const older = await keepTables(ground, "older");
  await cp(place("server"), place("server-older"), { recursive: true });
  await liveOn(ground, lived);
  await settle(ground, witness);
  const saved = await keepTables(ground, "saved");
  await cp(place("server"), place("server-saved"), { recursive: true });
  await cp(place("witness"), place("witness-saved"), { recursive: true });
  await layForgersTools(ground);
  const receipts = await signReceipts(ground);
  const promised = receipts.length;
  const copyBack = async (from: string, to: string): Promise<void> => {
    await rm(place(to), { recursive: true, force: true });
    await cp(place(from), place(to), { recursive: true });
  };
  return {
    ...lived,
    ground,
    engine,
    folder: place("server"),
    witness,
    key: (await engine.publicLedger.findKey()) ?? "",
    receipts,
    keepReceipt: async (stream, version) => {
      const receipt = await engine.publicLedger.signReceipt(stream, version);
      if (receipt === undefined) throw new Error(`no receipt for ${stream} ${version}`);
      receipts.push(receipt);
    },
    force: async (sql, ...values) => {
      await superuser.query(sql, [...values]);
    },
    one: async <Value>(sql: string, ...values: readonly unknown[]): Promise<Value> => {
      const { rows } = await superuser.query<{ value: Value }>(sql, [...values]);
      const [row] = rows;
      if (row === undefined) throw new Error(`nothing found: ${sql}`);
      return row.value;
    },
    restoreBackup: async (what) => {
      await older.putBack();
      if (what === "everything") await copyBack("server-older", "server");
    },
    putBack: async () => {
      receipts.length = promised;
      await saved.putBack();
      await copyBack("server-saved", "server");
      await copyBack("witness-saved", "witness");
    },
    close: async () => {
      await ground.close();
      await rm(root, { recursive: true, force: true });
    },
  };
};
