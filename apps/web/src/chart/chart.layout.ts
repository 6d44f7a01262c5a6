import { labelLines } from "./label-lines.ts";
import {
  type ChartEdge,
  type ChartNode,
  isBeneath,
  type StateChartDescription,
} from "./state-chart.description.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends Box {
  readonly node: ChartNode;
  readonly lines: readonly string[];
}

export interface Placement {
  readonly stages: readonly PlacedNode[];
  readonly states: readonly PlacedNode[];
  /** Ends and pauses, in one row beneath the stages. */
  readonly beneath: readonly PlacedNode[];
  readonly laneY: number;
  readonly railY: number;
  readonly gutter: number;
  readonly width: number;
  readonly height: number;
}

const gutter = 40;
const pad = 10;
const gap = 16;
const lineHeight = 18;
/** Of the bold letters a current state is written in. */
const characterWidth = 8.2;
/** Room in a node for its padding and its shape. */
const nodeMargin = 34;

/** Puts stages side by side, their states beneath each other, and the ends in a row under all; pixels, origin top left. */
export function placeNodes(
  { nodes, edges, figures }: StateChartDescription,
  width: number,
): Placement {
  const lane = hasLongEdge(nodes, edges) ? 12 : 1;
  const stageNodes = nodes.filter(({ kind }) => kind === "stage");
  const columnWidth = (width - gutter * (stageNodes.length - 1)) / Math.max(1, stageNodes.length);
  const mostCharacters = Math.floor((columnWidth - 2 * pad - nodeMargin) / characterWidth);
  const lines = new Map(nodes.map((node) => [node.id, labelLines(node.label, mostCharacters)]));
  const linesOf = ({ id }: ChartNode): readonly string[] => lines.get(id) ?? [];
  const tallest = Math.max(
    1,
    ...nodes.filter(({ kind }) => kind === "state").map((node) => linesOf(node).length),
  );
  const stateHeight = 14 + lineHeight * tallest + 16;
  const head = figures === undefined ? 34 : 70;
  const childrenOf = (stage: ChartNode): readonly ChartNode[] =>
    nodes.filter(({ parent }) => parent === stage.id);
  const deepest = Math.max(0, ...stageNodes.map((stage) => childrenOf(stage).length));
  const stageHeight =
    head + deepest * stateHeight + Math.max(0, deepest - 1) * gap + (deepest > 0 ? pad + 2 : 0);

  const stages = stageNodes.map((node, column) => ({
    node,
    lines: [node.label],
    x: column * (columnWidth + gutter),
    y: lane,
    width: columnWidth,
    height: stageHeight,
  }));
  const states = stages.flatMap((stage) =>
    childrenOf(stage.node).map((node, row) => ({
      node,
      lines: linesOf(node),
      x: stage.x + pad,
      y: stage.y + head + row * (stateHeight + gap),
      width: columnWidth - 2 * pad,
      height: stateHeight,
    })),
  );
  const beneathNodes = nodes.filter(isBeneath);
  const beneathY = lane + stageHeight + 36;
  const beneathHeight = figures === undefined ? 46 : 50;
  const beneathWidth = (width - 12 * (beneathNodes.length - 1)) / Math.max(1, beneathNodes.length);
  const beneath = beneathNodes.map((node, place) => ({
    node,
    lines: labelLines(node.label, Math.floor((beneathWidth - nodeMargin) / characterWidth)).slice(
      0,
      1,
    ),
    x: place * (beneathWidth + 12),
    y: beneathY,
    width: beneathWidth,
    height: beneathHeight,
  }));
  const height = beneath.length > 0 ? beneathY + beneathHeight + 2 : lane + stageHeight + 2;
  return {
    stages,
    states,
    beneath,
    laneY: 4,
    railY: lane + stageHeight + 16,
    gutter,
    width,
    height,
  };
}

/** An edge that passes over a whole column runs in a lane above the stages. */
function hasLongEdge(nodes: readonly ChartNode[], edges: readonly ChartEdge[]): boolean {
  const stages = nodes.filter(({ kind }) => kind === "stage").map(({ id }) => id);
  const columns = new Map(
    nodes
      .filter((node) => !isBeneath(node))
      .map(({ id, parent }) => [id, stages.indexOf(parent ?? id)]),
  );
  return edges.some(({ from, to }) => {
    const [left, right] = [columns.get(from), columns.get(to)];
    return left !== undefined && right !== undefined && Math.abs(left - right) > 1;
  });
}
