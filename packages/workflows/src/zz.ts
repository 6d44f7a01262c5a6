import { aContent } from "@tiltas/domain/testing";
import { aDraft } from "./testing/index.ts";
import { explore, keysLeadingTo } from "./testing/explore.ts";
import { everyMove } from "./testing/every-move.ts";
import { theLaw } from "./testing/law.ts";
import { placeKey } from "./testing/place-key.ts";
import { attemptsByCast } from "./testing/cast-attempts.ts";
import { positionOf, isEnded } from "./index.ts";
const c: any = globalThis;
const share = (state: any, amount: string, more = {}) => ({ shareId: state, amount: { amount, currency: "EUR" }, state, ...more });
const own = { donor: "LT", fundCode: "MOD" };
const worlds: any = {
  small: aContent({ amount: "100000.00", units: "2", change: { shares: [share("firm", "60000.00", own), share("sought", "40000.00")] as any } }),
  large: aContent({ amount: "200000.00", units: "1" }),
  majorStock: aContent({ amount: "10000000.00", units: "1", change: { sourcing: "stock" } }),
  loose: aContent({ amount: "100000.00", change: { lines: [{ lineId: "L1", item: "x", category: "y", unit: "u", quantity: { precision: "approximate", atLeast: "2" }, totalValue: { amount: "100000.00", currency: "EUR" } }] as any } }),
};
for (const [name, content] of Object.entries(worlds) as any) {
  const t = c.performance.now();
  const x = explore({ starts: [aDraft(content)], keyOf: placeKey, attempts: (s) => attemptsByCast(s, { mostOnTheWay: 2 }), step: theLaw.step, most: 20000 });
  const ended = [...x.places.values()].filter((p) => isEnded(positionOf(p.snapshot).state)).map((p) => p.key);
  const ok = keysLeadingTo(x, ended);
  const stuck = [...x.places.keys()].filter((k) => !ok.has(k));
  c.console.log(name, x.places.size, x.edges.length, x.refused, "stuck", stuck.length, stuck[0], (c.performance.now() - t).toFixed(0));
}
