import { type Instant, parseInstant } from "@tiltas/domain";
import { aSubmitted, aReviewed, mustBeSound, openTestEngine } from "@tiltas/engine/testing";
import { expect, test } from "vitest";

const noon = Date.parse("2026-11-02T10:00:00.000Z");
const hour = 3_600_000;

test("a clock an hour ahead that jumps back, and one an hour behind, harm neither order nor proof", async () => {
  let offset = 0;
  const now = (): Instant => parseInstant(new Date(noon + offset).toISOString());
  const opened = await openTestEngine({
    clock: { now },
    checkpoints: { everyMs: 0, everyEntries: 1 },
  });
  try {
    const { engine } = opened;
    const sizes: number[] = [];
    for (const ahead of [0, hour, 0, -hour, 0]) {
      offset = ahead;
      await aReviewed(engine);
      await aSubmitted(engine);
      while ((await engine.sequence()) > 0);
      await engine.signLedger();
      expect(engine.findSignerAlarm()).toBeUndefined();
      sizes.push(await engine.leafHead());
      expect(await engine.publicLedger.findCheckpointOf(BigInt(sizes.at(-1) ?? 0))).toBeDefined();
    }
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    await mustBeSound(engine);
  } finally {
    await opened.close();
  }
});
