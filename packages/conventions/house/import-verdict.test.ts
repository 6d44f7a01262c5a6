import { expect, test } from "vitest";
import { parseImports } from "./import-site.ts";
import { findImportFault } from "./import-verdict.ts";
import { getImportRule } from "./importer.ts";

/** Judges one line as if it stood in a file of a package that declares these libraries. */
function judge(path: string, text: string, declared: readonly string[] = []): string | undefined {
  const [group, name, ...rest] = path.split("/");
  const folder = `${group}/${name}`;
  const importer = {
    folder,
    rule: getImportRule(folder),
    dependencies: declared,
    devDependencies: ["vitest"],
  };
  const [site] = parseImports(path, text);
  if (site === undefined) throw new Error("the example imports nothing");
  return findImportFault(importer, rest.join("/"), site);
}

test.for([
  ["packages/domain/src/money.ts", 'import "@tiltas/ledger";', "not allowed by the import table"],
  ["packages/domain/src/money.ts", 'import "node:fs";', "needs Node"],
  ["packages/domain/src/money.ts", 'import "node:fs/promises";', "needs Node"],
  ["packages/domain/src/money.ts", 'export * from "node:crypto";', "needs Node"],
  ["packages/domain/src/money.ts", 'await import("node:os");', "needs Node"],
  ["packages/domain/src/money.ts", 'import "fs";', "without its `node:`"],
  ["packages/domain/src/money.ts", 'import "xstate";', "not among the libraries"],
  ["packages/ledger/src/chain.ts", 'import "zod";', "not among the libraries"],
  ["packages/workflows/src/a.ts", 'import "@tiltas/domain/src/money.ts";', "past the door"],
  ["packages/workflows/src/a.ts", 'import "@tiltas/domain/testing";', "test builders"],
  ["packages/workflows/src/a.ts", 'import "../../domain/src/money.ts";', "leaves its package"],
  ["packages/workflows/src/a.ts", 'import "./a.test.ts";', "imports a test"],
  ["packages/database/src/a.ts", 'import "@tiltas/domain";', "not allowed by the import table"],
  ["packages/engine/src/a.ts", 'import "@trpc/server";', "forbidden"],
  ["packages/engine/src/a.ts", 'import "@tiltas/engine";', "its own package by name"],
  ["packages/interchange/src/a.ts", 'import "@tiltas/engine";', "not allowed by the import table"],
  ["apps/server/src/a.ts", 'import "pg";', "forbidden"],
  ["apps/server/src/a.ts", 'import "@prisma/client/runtime";', "forbidden"],
  ["apps/server/src/a.ts", 'import "hono";', "not declared"],
  ["apps/server/src/a.ts", 'import "vitest";', "only a devDependency"],
  [
    "apps/web/src/a.tsx",
    'import { appRouter } from "@tiltas/server";',
    "only be named in `import type`",
  ],
  [
    "apps/web/src/a.tsx",
    'import { type AppRouter } from "@tiltas/server";',
    "only be named in `import type`",
  ],
  [
    "apps/web/src/a.tsx",
    'import type { A } from "@tiltas/engine";',
    "not allowed by the import table",
  ],
  ["apps/web/src/a.tsx", 'import "node:fs/promises";', "needs Node"],
  ["apps/cli/src/a.ts", 'import "react-dom/client";', "forbidden"],
  ["apps/server/src/a.ts", 'import "@tiltas/bench";', "not allowed by the import table"],
  ["apps/server/src/a.ts", 'import "/srv/a.ts";', "absolute path"],
  ["apps/server/src/a.ts", "await import(name);", "computed"],
] as const)("in %s, %s is a fault", ([path, text, reason]) => {
  expect(judge(path, text)).toContain(reason);
});

test.for([
  ["packages/domain/src/money.ts", 'import { z } from "zod";'],
  ["packages/domain/src/money.test.ts", 'import { test } from "vitest";'],
  ["packages/ledger/src/chain.test.ts", 'import { createHash } from "node:crypto";'],
  ["packages/workflows/src/a.test.ts", 'import { b } from "@tiltas/domain/testing";'],
  ["apps/bench/src/a.ts", 'import { b } from "@tiltas/domain/testing";'],
  ["packages/engine/src/a.ts", 'import { setTimeout } from "node:timers/promises";'],
  ["packages/ledger/tests/readme.test.ts", 'import { verifyStream } from "@tiltas/ledger";'],
  ["apps/web/src/a.tsx", 'import type { AppRouter } from "@tiltas/server";'],
  ["apps/web/src/a.tsx", 'import { explain } from "@tiltas/workflows";'],
  ["apps/web/build/a.ts", "await import(name);"],
  ["apps/bench/src/a.ts", 'import { createServer } from "@tiltas/server";'],
] as const)("in %s, %s is allowed", ([path, text]) => {
  expect(judge(path, text, ["zod"])).toBeUndefined();
});
