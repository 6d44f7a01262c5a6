import { setup } from "@tiltas/database/testing";
import { attackCeilings } from "../random/ceiling-attack.ts";
import { listed } from "../random/soak-tally.ts";

// Write skew at the ceilings: everybody reads that there is room, and everybody takes it.
const env = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const attack = {
  clients: env("CLIENTS", 64),
  funds: env("FUNDS", 8),
  rounds: env("ROUNDS", 200),
  seed: env("SEED", 1),
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const stop = await setup();
try {
  const startedAt = performance.now();
  const { answers, breaches, surfaced, errors, deadlocks, full } = await attackCeilings(attack);
  const { clients, funds, rounds, seed } = attack;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  print(`${clients} clients, ${funds} funds, ${rounds} rounds, seed ${seed}, ${seconds} s`);
  print(`Answers: ${listed(answers)}`);
  print(`Funds full at the end: ${full} of ${funds}`);
  print(
    `Breaches: ${breaches}. Deadlocks surfaced to a client: ${surfaced}. Met in PostgreSQL: ${deadlocks}.`,
  );
  print(`Other errors: ${errors.size === 0 ? "none" : listed(errors)}`);
  process.exitCode = breaches === 0 && surfaced === 0 ? 0 : 1;
} finally {
  await stop();
}
