import { commitmentStates, eventNames, isEventName, stages } from "@tiltas/domain";
import { expect, test } from "vitest";
import { commitmentChart } from "./chart.ts";

const { nodes, edges } = commitmentChart();

test("the drawing has the four stages, every state, and nothing else", () => {
  const ids = nodes.map(({ id }) => id);
  expect(ids.toSorted()).toEqual([...stages, ...commitmentStates].toSorted());
  expect(nodes.filter(({ type }) => type === "stage").map(({ id }) => id)).toEqual(stages);
  expect(nodes.filter(({ type }) => type === "final")).toHaveLength(4);
  expect(nodes.find(({ id }) => id === "suspended")?.type).toBe("aside");
});

test("a state stands in its stage", () => {
  expect(nodes.find(({ id }) => id === "awaitingFunding")).toEqual({
    id: "awaitingFunding",
    parent: "approved",
    type: "state",
  });
});

test("every edge leads from a place of the drawing to another by an event of ours", () => {
  const places = new Set([...nodes.map(({ id }) => id), "live"]);
  expect(edges.length).toBeGreaterThan(20);
  for (const { from, to, event } of edges) {
    expect(places).toContain(from);
    expect(places).toContain(to);
    expect(isEventName(event)).toBe(true);
    expect(from).not.toBe(to);
  }
  expect(eventNames).toEqual(expect.arrayContaining(edges.map(({ event }) => event)));
});

test("the spine of the bridge is drawn", () => {
  const drawn = edges.map(({ from, to, event }) => `${from} ${to} ${event}`);
  expect(drawn).toEqual(
    expect.arrayContaining([
      "draft underReview commitment.submit",
      "underReview awaitingProcurement approval.grant",
      "underReview awaitingFunding approval.grant",
      "awaitingProcurement sourcing procurement.open",
      "sourcing awaitingDispatch procurement.sign",
      "awaitingDispatch inDelivery consignment.dispatch",
      "awaitingAcceptance accepted delivery.accept",
      "accepted closed commitment.close",
      "suspended live commitment.resume",
    ]),
  );
});
