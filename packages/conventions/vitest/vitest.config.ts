import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..", "..", "..");
const setupFiles = [join(import.meta.dirname, "silent-console.setup.ts")];
const databaseTests = "{apps,packages}/*/tests/**/*.db.test.ts";
const graphTests = "{apps,packages}/*/src/**/*.graph.test.ts";
const longTests = "{apps,packages}/*/{src,tests,launch}/**/*.long.test.ts";
/** Passwords hashed and writers set off by the dozen: these want the machine for themselves. */
const lonelyTests = [
  "packages/engine/tests/ledger-load.db.test.ts",
  "packages/engine/tests/sign-in.db.test.ts",
];
const browserTests = "{apps,packages}/*/tests/**/*.browser.test.ts";

/**
 * Pure code keeps no state between files: two workers for all of them are three times as fast as one for each. Left
 * to itself, vitest keeps a core free and takes one worker on two.
 */
const maxWorkers = Math.max(2, availableParallelism() - 1);
const pure = { isolate: false, maxWorkers, setupFiles };
/** One embedded PostgreSQL per run; each test file takes a fresh database of it. */
const globalSetup = [join(root, "packages/database/src/testing/index.ts")];
const onDatabase = { root, globalSetup, setupFiles, testTimeout: 60_000, hookTimeout: 120_000 };
const elsewhere = ["**/node_modules/**", "**/dist/**", "**/generated/**"];

/** One configuration for every runner; `npm test` names the projects it wants, one run each. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: "unit",
          root,
          include: ["{apps,packages}/*/{src,tests,lint,gate,launch,house,vitest}/**/*.test.ts"],
          exclude: [
            ...elsewhere,
            databaseTests,
            browserTests,
            graphTests,
            longTests,
            "apps/web/**",
          ],
          ...pure,
        },
      },
      {
        // Exhaustive explorations of the machines: pure, but too long for `check`.
        test: {
          name: "graph",
          root,
          maxWorkers,
          include: [graphTests],
          exclude: elsewhere,
          setupFiles,
          testTimeout: 120_000,
        },
      },
      {
        // As the unit tests, but seconds each: every shape of a tree, every place of a machine, other programs' readings.
        test: { name: "long", root, include: [longTests], exclude: elsewhere, ...pure },
      },
      {
        extends: join(root, "apps/web/vitest.config.ts"),
        root: join(root, "apps/web"),
        test: {
          name: "web",
          root: join(root, "apps/web"),
          include: ["{src,build,tests}/**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "tests/**/*.{db,browser}.test.ts"],
          ...pure,
        },
      },
      {
        test: {
          ...onDatabase,
          name: "database",
          include: [databaseTests],
          exclude: [...elsewhere, ...lonelyTests],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onDatabase,
          name: "database, one file at a time",
          include: lonelyTests,
          exclude: elsewhere,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "browser",
          root,
          include: [browserTests],
          exclude: elsewhere,
          globalSetup: [join(root, "apps/web/tests/harness/browser.setup.ts")],
          setupFiles,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
