import { mustBeSound } from "@tiltas/engine/testing";
import { expect, test } from "vitest";
import { runLoad } from "./random/ledger-load.ts";
import { judgeOrder } from "./random/ledger-order.ts";

test("24 writers on two servers, a tenth rolled back and connections cut: nothing is lost, no hole, no disorder, all signed", async () => {
  const load = await runLoad({
    seed: 1,
    writers: 24,
    ms: 3000,
    rollbacksOfTen: 1,
    checkpoints: { everyMs: 300, everyEntries: 200 },
  });
  try {
    const { lags, entries, ...order } = await judgeOrder(load);
    expect(order).toEqual({ lost: 0, holes: 0, orderViolations: 0, unsigned: 0 });
    expect(load.answered.length).toBeGreaterThan(24);
    expect(entries).toBeGreaterThanOrEqual(load.answered.length);
    expect(lags).toHaveLength(load.answered.length);
    expect(load.rolledBack).toBeGreaterThan(0);
    expect(load.cut).toBeGreaterThan(0);
    expect(load.checkpoints.length).toBeGreaterThan(1);
    await mustBeSound(load.opened.engine);
  } finally {
    await load.opened.close();
  }
});
