import { expect, test } from "vitest";
import { aChart } from "../testing/aid-chart.ts";
import { type Box, narrowestFor, placeNodes } from "./chart.layout.ts";

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each([660, 880, 1200])("nothing lies on top of anything else at %i pixels", (width) => {
  const { stages, states, beneath } = placeNodes(aChart(), width, "en-GB");
  const solid = [...states, ...beneath];
  const touching = solid.flatMap((a, index) =>
    solid
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.node.id} ${b.node.id}`),
  );
  expect(touching).toEqual([]);
  expect(beneath.some((end) => stages.some((stage) => overlap(end, stage)))).toBe(false);
});

test("every box lies inside the drawing, and every state inside its stage", () => {
  const { stages, states, beneath, width, height } = placeNodes(aChart(), 880, "en-GB");
  for (const box of [...stages, ...states, ...beneath]) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
  for (const state of states) {
    const stage = stages.find(({ node }) => node.id === state.node.parent);
    expect(stage && state.y + state.height < stage.y + stage.height).toBe(true);
  }
});

test("a long label makes all states taller instead of running out of its box", () => {
  const long = aChart();
  const nodes = long.nodes.map((node) =>
    node.id === "sourcing" ? { ...node, label: "Очікує на закупівлю у виробників" } : node,
  );
  const [plain, wrapped] = [
    placeNodes(long, 500, "uk-UA"),
    placeNodes({ ...long, nodes }, 500, "uk-UA"),
  ];
  expect(wrapped.states.find(({ node }) => node.id === "sourcing")?.lines.join(" ")).toBe(
    "Очікує на закупівлю у виробників",
  );
  expect(wrapped.states[0]?.height).toBeGreaterThan(plain.states[0]?.height ?? Number.NaN);
});

test("at the least width every label keeps its words whole, beneath the stages too", () => {
  const { nodes, edges, visited } = aChart();
  const longer = nodes.map((node) => ({ ...node, label: `${node.label} neįvykdytas` }));
  const width = narrowestFor(longer);
  const { states, beneath } = placeNodes({ nodes: longer, edges, visited }, width, "lt-LT");
  for (const { node, lines } of [...states, ...beneath]) expect(lines.join(" ")).toBe(node.label);
  const least = Math.min(...[...states, ...beneath].map((box) => box.width));
  expect(least).toBeGreaterThan("neįvykdytas".length * 8);
});

test("figures that are too long for one line go on beneath, and a name that has no room is left out", () => {
  const line = "31× · tą pačią dieną · dabar 31";
  const { states } = placeNodes(aChart({ figures: { draft: { count: 31, line } } }), 300, "lt-LT");
  const remarksOf = (id: string) => states.find(({ node }) => node.id === id)?.remarks;
  expect(remarksOf("draft")?.length).toBeGreaterThan(1);
  expect(remarksOf("draft")?.join(" · ")).toBe(line);
  expect(remarksOf("underReview")).toEqual(["11-06"]);
});
