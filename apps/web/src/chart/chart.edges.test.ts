import { expect, test } from "vitest";
import { aChart } from "../testing/aid-chart.ts";
import { drawEdges } from "./chart.edges.ts";
import { placeNodes } from "./chart.layout.ts";

const draw = (chart = aChart()) => drawEdges(chart, placeNodes(chart, 880, "en-GB"));
const keys = (chart = aChart()) => draw(chart).map(({ key }) => key);

test("every edge between states is drawn, and ends hang from the rail", () => {
  expect(keys()).toEqual([
    "draft underReview",
    "underReview returned",
    "returned underReview",
    "underReview sourcing",
    "rail",
    "drop proposed",
    "drop approved",
    "end suspended",
    "end rejected",
  ]);
});

test("only the way that was gone is drawn as walked", () => {
  expect(
    draw()
      .filter(({ isWalked }) => isWalked)
      .map(({ key }) => key),
  ).toEqual(["draft underReview"]);
});

test("a pause can be left again, an end cannot", () => {
  const twoWay = draw()
    .filter(({ isTwoWay }) => isTwoWay)
    .map(({ key }) => key);
  expect(twoWay).toEqual(["end suspended"]);
});

test("an edge to a stage enters at its first state", () => {
  const chart = aChart({
    edges: [{ from: "underReview", to: "approved", event: "approval.grant" }],
  });
  const [edge] = draw(chart);
  const { states } = placeNodes(chart, 880, "en-GB");
  const target = states.find(({ node }) => node.id === "sourcing");
  expect(edge?.path.endsWith(`H${(target?.x ?? Number.NaN) - 1}`)).toBe(true);
});

test("edges to nodes that are not in the drawing are left out", () => {
  expect(
    keys(aChart({ edges: [{ from: "draft", to: "elsewhere", event: "commitment.submit" }] })),
  ).toEqual([]);
});

test("an edge from a stage to a state of its own leaves from the state above it", () => {
  const edges = [{ from: "proposed", to: "returned", event: "approval.return" }];
  const visited = [
    { id: "underReview", on: "2026-11-02" },
    { id: "returned", on: "2026-11-06" },
  ];
  const chart = aChart({ edges, visited });
  const { states } = placeNodes(chart, 880, "en-GB");
  const above = states.find(({ node }) => node.id === "underReview");
  const [edge] = draw(chart);
  expect(edge?.isWalked).toBe(true);
  expect(edge?.path).toContain(` ${(above?.y ?? 0) + (above?.height ?? 0)}V`);
});

test("how often a way was taken adds up over its events, and is rare only while all of them are", () => {
  const way = { from: "draft", to: "underReview" };
  const edges = [
    { ...way, event: "commitment.submit", taken: { count: 40, isRare: false } },
    { ...way, event: "approval.recall", taken: { count: 2, isRare: true } },
  ];
  const [edge] = draw(aChart({ edges }));
  expect(edge?.taken).toMatchObject({ count: 42, isRare: false });
  expect(draw().some(({ taken }) => taken !== undefined)).toBe(false);
});
