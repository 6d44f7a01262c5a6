/** What one package may import; the table of the architecture as data. */
export type ImportRule = {
  /** Packages of ours, by short name, that its source may import through their one door. */
  readonly ours: readonly string[];
  /** Packages of ours it may name in `import type` only. */
  readonly oursAsTypes: readonly string[];
  /** Packages of ours that its tests may import besides. */
  readonly oursInTests: readonly string[];
  /** Libraries its source may import: these alone, or whatever its manifest declares. */
  readonly libraries: readonly string[] | "declared";
  /** Libraries it must not touch even if declared; a name also covers its subpaths and scope. */
  readonly never: readonly string[];
  /** Whether its source may import `node:*`. */
  readonly node: boolean;
  /** Whether any other package may import it at all. */
  readonly imported: boolean;
  /** Whether its source may use other packages' test builders: only what nobody runs in earnest. */
  readonly builders?: true;
};

const shared = { oursAsTypes: [], oursInTests: [], never: [], imported: true } as const;
const clients = ["react", "react-dom", "@trpc"];

/** Keyed by folder. Every package of the workspace is in it, and nothing else. */
export const importTable: Readonly<Record<string, ImportRule>> = {
  "packages/domain": { ...shared, ours: [], libraries: ["zod", "big.js"], node: false },
  "packages/workflows": { ...shared, ours: ["domain"], libraries: ["xstate", "zod"], node: false },
  "packages/ledger": { ...shared, ours: [], libraries: [], node: false },
  "packages/database": { ...shared, ours: [], libraries: "declared", never: clients, node: true },
  "packages/engine": {
    ...shared,
    ours: ["domain", "workflows", "ledger", "database"],
    libraries: "declared",
    never: clients,
    node: true,
  },
  "packages/interchange": {
    ...shared,
    ours: ["domain"],
    libraries: "declared",
    never: ["pg", "prisma", "@prisma", ...clients],
    node: false,
  },
  "packages/conventions": {
    ...shared,
    ours: [],
    libraries: "declared",
    node: true,
    imported: false,
  },
  "apps/server": {
    ...shared,
    ours: ["engine", "domain", "interchange"],
    libraries: "declared",
    never: ["pg", "prisma", "@prisma", "xstate", "react", "react-dom"],
    node: true,
  },
  "apps/web": {
    ...shared,
    ours: ["domain", "workflows", "ledger"],
    oursAsTypes: ["server"],
    oursInTests: ["database"],
    libraries: "declared",
    never: ["pg", "prisma", "@prisma"],
    node: false,
    imported: false,
  },
  "apps/cli": {
    ...shared,
    ours: ["engine", "interchange", "ledger", "workflows"],
    oursInTests: ["domain"],
    libraries: "declared",
    never: ["react", "react-dom", "pg", "prisma", "@prisma"],
    node: true,
    imported: false,
  },
  "apps/bench": {
    ...shared,
    ours: ["domain", "workflows", "ledger", "database", "engine", "interchange", "server"],
    libraries: "declared",
    node: true,
    imported: false,
    builders: true,
  },
};
