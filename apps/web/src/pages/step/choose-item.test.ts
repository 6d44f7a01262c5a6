import { expect, test } from "vitest";
import type { ExplainedEvent } from "../commitment/commitment-view.ts";
import { chooseItem } from "./choose-item.ts";

const item = (
  event: ExplainedEvent["event"],
  standing: ExplainedEvent["standing"],
  id?: string,
): ExplainedEvent => ({
  event,
  standing,
  expectedRevision: 1,
  reasons: [],
  ...(id === undefined ? {} : { target: { type: "step", id } }),
});

const steps = [
  item("approval.grant", "ready", "legal"),
  item("approval.grant", "notYourRole", "minister"),
];

test("the only part that is ready needs no choice", () => {
  expect(chooseItem(steps, "approval.grant", undefined)).toEqual({ kind: "ready", item: steps[0] });
});

test("several ready parts are a choice", () => {
  const two = [...steps, item("approval.grant", "ready", "budget")];
  expect(chooseItem(two, "approval.grant", undefined)).toEqual({ kind: "choose", items: two });
  expect(chooseItem(two, "approval.grant", "budget")).toEqual({ kind: "ready", item: two[2] });
});

test("a part that is not ready says why, and one that is no longer there is gone", () => {
  expect(chooseItem(steps, "approval.grant", "minister")).toEqual({
    kind: "unavailable",
    items: [steps[1]],
  });
  expect(chooseItem(steps, "approval.grant", "budget")).toEqual({ kind: "gone" });
});

test("a target means nothing to an event aimed at the commitment itself", () => {
  const retire = item("document.retire", "ready");
  expect(chooseItem([retire], "document.retire", "some-document")).toEqual({
    kind: "ready",
    item: retire,
  });
});
