import { labelLines, longestWord } from "./label-lines.ts";
import { remarkLines } from "./remark-lines.ts";
import {
  type ChartEdge,
  type ChartFigures,
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
  /** Smaller lines beneath the label. */
  readonly remarks: readonly string[];
}

type Words = Pick<PlacedNode, "lines" | "remarks">;

export interface Placement {
  readonly stages: readonly PlacedNode[];
  readonly states: readonly PlacedNode[];
  /** Ends and pauses, in one row beneath the stages. */
  readonly beneath: readonly PlacedNode[];
  /** From the top of a stage to its first state. */
  readonly head: number;
  readonly laneY: number;
  readonly railY: number;
  readonly gutter: number;
  readonly width: number;
  readonly height: number;
}

const gutter = 40;
const pad = 10;
const gap = 16;
const beneathGap = 12;
export const lineHeight = 18;
export const remarkHeight = 16;
/** Of the bold letters a current state is written in. */
const characterWidth = 8.2;
/** Of the small letters of a remark. */
const remarkWidth = 6.8;
/** Room in a node for its padding and its shape. */
const nodeMargin = 34;

/** The least width in pixels at which every word of the labels has room in its box. */
export function narrowestFor(nodes: readonly ChartNode[]): number {
  const boxFor = (some: readonly ChartNode[]): number =>
    longestWord(some.map(({ label }) => label)) * characterWidth + nodeMargin;
  const columns = nodes.filter(({ kind }) => kind === "stage").length;
  const beneath = nodes.filter(isBeneath);
  return Math.ceil(
    Math.max(
      columns * (boxFor(nodes.filter(isState)) + 2 * pad + gutter) - gutter,
      beneath.length * (boxFor(beneath) + beneathGap) - beneathGap,
    ),
  );
}

/** Puts stages side by side, their states beneath each other, and the ends in a row under all; pixels, origin top left. */
export function placeNodes(
  description: StateChartDescription,
  width: number,
  locale: string,
): Placement {
  const { nodes, edges, figures } = description;
  const wordsWithin =
    (boxWidth: number) =>
    (node: ChartNode): Words => {
      const room = boxWidth - nodeMargin;
      return {
        lines: labelLines(node.label, Math.floor(room / characterWidth)),
        remarks: remarkLines(node, description, Math.floor(room / remarkWidth), locale),
      };
    };
  const lane = hasLongEdge(nodes, edges) ? 12 : 1;
  const stageNodes = nodes.filter(({ kind }) => kind === "stage");
  const columnWidth = (width - gutter * (stageNodes.length - 1)) / Math.max(1, stageNodes.length);
  const wordsOf = wordsWithin(columnWidth - 2 * pad);
  const stateHeight = 14 + tallestOf(nodes.filter(isState).map(wordsOf));
  const head = headFor(stageNodes.map(({ id }) => figures?.[id]));
  const childrenOf = (stage: ChartNode): readonly ChartNode[] =>
    nodes.filter(({ parent }) => parent === stage.id);
  const deepest = Math.max(0, ...stageNodes.map((stage) => childrenOf(stage).length));
  const stageHeight =
    head + deepest * stateHeight + Math.max(0, deepest - 1) * gap + (deepest > 0 ? pad + 2 : 0);

  const stages = stageNodes.map((node, column) => ({
    node,
    lines: [node.label],
    remarks: [],
    x: column * (columnWidth + gutter),
    y: lane,
    width: columnWidth,
    height: stageHeight,
  }));
  const states = stages.flatMap((stage) =>
    childrenOf(stage.node).map((node, row) => ({
      node,
      ...wordsOf(node),
      x: stage.x + pad,
      y: stage.y + head + row * (stateHeight + gap),
      width: columnWidth - 2 * pad,
      height: stateHeight,
    })),
  );
  const beneathNodes = nodes.filter(isBeneath);
  const beneathY = lane + stageHeight + 36;
  const beneathWidth =
    (width - beneathGap * (beneathNodes.length - 1)) / Math.max(1, beneathNodes.length);
  const beneathWordsOf = wordsWithin(beneathWidth);
  const beneathHeight = 14 + tallestOf(beneathNodes.map(beneathWordsOf));
  const beneath = beneathNodes.map((node, place) => ({
    node,
    ...beneathWordsOf(node),
    x: place * (beneathWidth + beneathGap),
    y: beneathY,
    width: beneathWidth,
    height: beneathHeight,
  }));
  const height = beneath.length > 0 ? beneathY + beneathHeight + 2 : lane + stageHeight + 2;
  return {
    stages,
    states,
    beneath,
    head,
    laneY: 4,
    railY: lane + stageHeight + 16,
    gutter,
    width,
    height,
  };
}

function isState({ kind }: ChartNode): boolean {
  return kind === "state";
}

/** Height of the tallest of these texts, of a label with one remark at least. */
function tallestOf(all: readonly Words[]): number {
  return Math.max(
    lineHeight + remarkHeight,
    ...all.map(({ lines, remarks }) => lines.length * lineHeight + remarks.length * remarkHeight),
  );
}

/** Room for the name of a stage, its sums where a stage has some, and their age where one is told. */
function headFor(figures: readonly (ChartFigures | undefined)[]): number {
  if (figures.every((own) => own === undefined)) return 34;
  return figures.some((own) => own?.age !== undefined) ? 70 : 54;
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
