import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { crossing, mineDetectors } from "./harness/mine-detectors.ts";
import { proposeCommitment } from "./harness/propose-commitment.ts";
import { takeStep } from "./harness/take-step.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
const people = new Map<string, Visitor>();

/** Everyone signs in once, with their own password, in a window of their own. */
const personCalled = async (name: string): Promise<Visitor> => {
  const person = people.get(name) ?? (await bridge.visitAs(name));
  people.set(name, person);
  return person;
};

beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());

test("eight people take 40 mine detectors from a proposal to the end through three consignments", async () => {
  const proposed = await proposeCommitment(
    await personCalled("proposer"),
    mineDetectors,
    "crossing 01 propose",
  );
  const { reference } = proposed;
  expect(proposed.state).toBe("underReview");

  const hashes = new Set([proposed.entryHash]);
  for (const [index, step] of crossing.entries()) {
    const number = index + 3;
    const picture = `crossing ${String(number).padStart(2, "0")}`;
    const receipt = await takeStep(await personCalled(step.by), reference, step, picture);
    expect.soft(receipt.line, `${step.event} by ${step.by}`).toContain(`Receipt ${number}.`);
    expect.soft(receipt.state, `${step.event} by ${step.by}`).toBe(step.leadsTo);
    expect.soft(receipt.entryHash).toMatch(/^[0-9a-f]{64}$/);
    hashes.add(receipt.entryHash);
  }
  expect(people.size).toBe(8);
  expect(hashes.size).toBe(crossing.length + 1);
  expect(bridge.takeFaults()).toEqual([]);

  const auditor = await bridge.visitAs("auditor");
  const entries = crossing.length + 2;
  await auditor.goTo(`/c/${reference}#history`);
  await auditor.photograph("crossing 23 history");
  const state = auditor.page.locator("main [data-state]").first();
  expect(await state.getAttribute("data-state")).toBe("closed");
  expect(await auditor.page.locator("[data-panel=history] tbody tr").count()).toBe(entries);

  await auditor.page.getByRole("link", { name: "Verify this history" }).click();
  const verified = auditor.page.locator("[data-verified]");
  await verified.waitFor();
  expect(await verified.getAttribute("data-verified")).toBe(String(entries));
  expect(await verified.innerText()).toContain(
    `${entries} of ${entries} entries verified in this browser`,
  );
  await auditor.photograph("crossing 24 verified");
  expect(bridge.takeFaults()).toEqual([]);
}, 240_000);
