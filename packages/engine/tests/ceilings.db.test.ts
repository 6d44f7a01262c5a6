import { expect, test } from "vitest";
import { attackCeilings } from "./random/ceiling-attack.ts";

// The whole of it, 200 rounds, is `npm run attack:ceilings`.
test(
  "sixty-four clients on three servers never take more than eight funds have, and meet no deadlock",
  { timeout: 120_000 },
  async () => {
    const { answers, breaches, surfaced, deadlocks } = await attackCeilings({
      clients: 64,
      funds: 8,
      rounds: 3,
      seed: 1,
    });
    expect(breaches).toBe(0);
    expect(surfaced).toBe(0);
    expect(deadlocks).toBe(0);
    expect(answers.get("ceilingExceeded")).toBeGreaterThan(0);
    expect(answers.get("approved")).toBeGreaterThan(0);
  },
);
