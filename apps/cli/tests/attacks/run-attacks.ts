import type { Attack } from "./attack.ts";
import type { AttackWorld } from "./attack-world.ts";
import { fieldAttacks } from "./field-attacks.ts";
import { historyAttacks } from "./history-attacks.ts";
import { type HolderName, holders } from "./holders.ts";
import { lawAttacks } from "./law-attacks.ts";
import { roleAttacks } from "./role-attacks.ts";
import { rowAttacks } from "./row-attacks.ts";
import { signerAttacks } from "./signer-attacks.ts";

/** Every attack there is. */
export const allAttacks: readonly Attack[] = [
  ...fieldAttacks,
  ...rowAttacks,
  ...historyAttacks,
  ...lawAttacks,
  ...roleAttacks,
  ...signerAttacks,
];

/** How an attack ended: who found it and as what; none when nobody did. */
export type Attacked = {
  readonly attack: Attack;
  readonly found: readonly (readonly [HolderName, string])[];
  /** From the deed to the first alarm, the holders asked one after the other. */
  readonly seconds: number;
};

/** Makes one attack, asks every holder, and undoes it. */
export const runAttack = async (world: AttackWorld, attack: Attack): Promise<Attacked> => {
  try {
    await attack.make(world);
    const startedAt = performance.now();
    let seconds = Number.POSITIVE_INFINITY;
    const found: (readonly [HolderName, string])[] = [];
    for (const [name, ask] of holders) {
      const what = await ask(world);
      if (what === undefined) continue;
      found.push([name, what]);
      seconds = Math.min(seconds, (performance.now() - startedAt) / 1000);
    }
    return { attack, found, seconds };
  } finally {
    await world.putBack();
    await attack.undo?.(world);
  }
};

/** What every holder says of a ledger nobody attacked; empty when all is well. */
export const askAll = async (world: AttackWorld): Promise<readonly string[]> => {
  const said: string[] = [];
  for (const [name, ask] of holders) {
    const what = await ask(world);
    if (what !== undefined) said.push(`${name}: ${what}`);
  }
  return said;
};

/** The table of what was found, and its last line. */
export const renderAttacks = (attacked: readonly Attacked[]): string => {
  const rows = attacked.map(({ attack, found, seconds }) => [
    attack.what,
    found.length === 0 ? "NOBODY" : found.map(([name, what]) => `${name}: ${what}`).join(", "),
    Number.isFinite(seconds) ? seconds.toFixed(2) : "-",
  ]);
  const width = Math.max(...rows.map(([what = ""]) => what.length));
  const lines = rows.map(
    ([what = "", found = "", seconds = ""]) =>
      `${what.padEnd(width)}  ${seconds.padStart(5)} s  ${found}`,
  );
  const made = attacked.length;
  const count = attacked.filter(({ found }) => found.length > 0).length;
  return `${lines.join("\n")}\nattacks made ${made}, found ${count}\n`;
};
