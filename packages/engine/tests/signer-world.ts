import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Checkpoint, parseCheckpoint, parseNote } from "@tiltas/ledger";
import { expect } from "vitest";
import {
  aCommand,
  aSubmitted,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import type { Engine, EngineOptions } from "@tiltas/engine";

/** An engine that signs at every chance, its folder, and what its operator is told. */
export type SignerWorld = {
  readonly opened: TestEngine;
  readonly engine: Engine;
  readonly folder: string;
  readonly said: readonly string[];
  /** Records so many entries and gives them their leaves. */
  readonly record: (count: number) => Promise<void>;
  /** One round of the job; false when the signer refused. */
  readonly sign: (by?: Engine) => Promise<boolean>;
  /** The newest stored checkpoint. */
  readonly newest: () => Promise<Checkpoint>;
  /** What lies in the data folder beside the database. */
  readonly remembered: () => Promise<string>;
  /** One statement as superuser that changes something. */
  readonly tamper: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const openSignerWorld = async (options: EngineOptions = {}): Promise<SignerWorld> => {
  const folder = await mkdtemp(join(tmpdir(), "tiltas-signer-"));
  const said: string[] = [];
  const opened = await openTestEngine({
    dataDir: folder,
    checkpoints: { everyMs: 0, everyEntries: 1 },
    say: (line) => void said.push(line),
    ...options,
  });
  const { engine } = opened;
  const commitmentId = await aSubmitted(engine);
  await engine.sequence();
  return {
    opened,
    engine,
    folder,
    said,
    record: async (count) => {
      for (let done = 0; done < count; done += 1)
        receiptOf(
          await engine.advance(
            aCommand("comment.add", "minister", { text: "Noted." }, { commitmentId }),
          ),
        );
      await engine.sequence();
    },
    sign: async (by = engine) => {
      try {
        await by.signLedger();
        return true;
      } catch {
        return false;
      }
    },
    newest: async () => {
      const note = await engine.publicLedger.findCheckpoint();
      if (note === undefined) throw new Error("nothing is signed yet");
      return parseCheckpoint(parseNote(note).text);
    },
    remembered: async () => readFile(join(folder, "ledger-signed"), "utf8"),
    tamper: async (sql) => {
      const { rowCount } = await opened.superuser.query(sql);
      expect(rowCount).toBeGreaterThan(0);
    },
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
