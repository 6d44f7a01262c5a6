import { createTestDatabase, type TestDatabase } from "@tiltas/database/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { demoTemplate } from "./demo-template.ts";
import { chromiumFlags, findChromium } from "./find-chromium.ts";
import { startServer } from "./server-program.ts";
import { type Look, openVisitor, type Visitor } from "./visitor.ts";

/** The whole of Tiltas with the demo in it, and a browser before it. */
export type Bridge = {
  readonly origin: string;
  readonly database: TestDatabase;
  /** A person nobody knows yet, in a window of their own. */
  readonly visit: (look?: Look) => Promise<Visitor>;
  /** A person who has signed in through the form. */
  readonly visitAs: (name: string, look?: Look) => Promise<Visitor>;
  /** What the windows heard that they should not have, since the last time it was asked. */
  readonly takeFaults: () => readonly string[];
  readonly close: () => Promise<void>;
};

const openBrowser = async (): Promise<Browser> => {
  const { path, environment } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: [...chromiumFlags],
    env: { ...process.env, ...environment },
  });
};

/** Opens one: a copy of the demo database, a server program on it, a browser. Close it whatever happens. */
export const openBridge = async (): Promise<Bridge> => {
  await using undo = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "tiltas-browser-"));
  undo.defer(async () => rm(folder, { recursive: true, force: true }));
  const database = await createTestDatabase({ template: demoTemplate.get() });
  undo.defer(async () => database.drop());
  const server = await startServer({ ...database, folder });
  undo.defer(async () => server.stop());
  const browser = await openBrowser();
  undo.defer(async () => browser.close());
  const visitors: Visitor[] = [];
  const visit = async (look?: Look): Promise<Visitor> => {
    const visitor = await openVisitor(browser, server.origin, look);
    visitors.push(visitor);
    return visitor;
  };
  const resources = undo.move();
  return {
    origin: server.origin,
    database,
    visit,
    visitAs: async (name, look) => {
      const visitor = await visit(look);
      await visitor.signIn(name);
      return visitor;
    },
    takeFaults: () => visitors.flatMap(({ takeFaults }) => takeFaults()),
    close: async () => resources.disposeAsync(),
  };
};
