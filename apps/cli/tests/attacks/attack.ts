import type { AttackWorld } from "./attack-world.ts";
import type { HolderName } from "./holders.ts";

/** One way to falsify the ledger. */
export type Attack = {
  readonly what: string;
  /** Who must find it, whoever else does. */
  readonly by: HolderName;
  readonly make: (world: AttackWorld) => Promise<void>;
  /** Undoes what putting rows back does not. */
  readonly undo?: (world: AttackWorld) => Promise<void>;
};

/** An attack of SQL alone, made as superuser with every trigger off. */
export const bySql = (
  what: string,
  by: HolderName,
  sql: string | ((world: AttackWorld) => string),
): Attack => ({
  what,
  by,
  make: async (world) => world.force(typeof sql === "string" ? sql : sql(world)),
});
