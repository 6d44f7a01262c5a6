import type { Placement, PlacedNode } from "./chart.layout.ts";
import {
  type ChartEdge,
  isBeneath,
  type StateChartDescription,
} from "./state-chart.description.ts";

export interface DrawnEdge {
  readonly key: string;
  /** SVG path data. */
  readonly path: string;
  /** The commitment went this way. */
  readonly isWalked: boolean;
  /** An arrow at the start too: a way there and back. */
  readonly isTwoWay: boolean;
  /** How often it was taken, and where that is written. */
  readonly taken?: { readonly count: number; readonly isRare: boolean; readonly at: Point };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly path: string;
  /** Where a number beside the path has room. */
  readonly at: Point;
}

interface Ends {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
}

/** Paths for every edge: inside a column straight, across a gutter by an elbow, to the ends by one shared rail. */
export function drawEdges(
  description: StateChartDescription,
  placement: Placement,
): readonly DrawnEdge[] {
  const byId = new Map(
    [...placement.stages, ...placement.states, ...placement.beneath].map((placed) => [
      placed.node.id,
      placed,
    ]),
  );
  const isWalked = walkedPairs(description);
  const pairs = distinctPairs(description.edges);
  const drawn: DrawnEdge[] = [];
  for (const { from, to, taken } of pairs) {
    const target = entryOf(byId.get(to), placement);
    const ends = findEnds(exitOf(byId.get(from), target, placement), target);
    if (ends === undefined || isBeneath(ends.from.node) || isBeneath(ends.to.node)) continue;
    const isBoth = pairs.some((pair) => pair.from === to && pair.to === from);
    const { path, at } = pathOf(ends, placement, isBoth, drawn.length);
    drawn.push({
      key: `${from} ${to}`,
      path,
      isWalked: statesIn(from, placement).some((state) => isWalked(state, ends.to.node.id)),
      isTwoWay: false,
      ...(taken === undefined ? {} : { taken: { ...taken, at } }),
    });
  }
  return [...drawn, ...drawRail(description, placement, byId)];
}

function findEnds(from: PlacedNode | undefined, to: PlacedNode | undefined): Ends | undefined {
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/** An edge to a stage enters at its first state. */
function entryOf(placed: PlacedNode | undefined, { states }: Placement): PlacedNode | undefined {
  if (placed?.node.kind !== "stage") return placed;
  return states.find(({ node }) => node.parent === placed.node.id) ?? placed;
}

/** An edge from a stage to a state of its own leaves from the state above it: the way most go. */
function exitOf(
  from: PlacedNode | undefined,
  to: PlacedNode | undefined,
  { states }: Placement,
): PlacedNode | undefined {
  if (from === undefined || to === undefined || to.node.parent !== from.node.id) return from;
  const siblings = states.filter(({ node }) => node.parent === from.node.id);
  return siblings.findLast(({ y }) => y < to.y);
}

/** A state itself, or the states of a stage. */
function statesIn(id: string, { states }: Placement): readonly string[] {
  const inside = states.filter(({ node }) => node.parent === id).map(({ node }) => node.id);
  return inside.length === 0 ? [id] : inside;
}

type Pair = Pick<ChartEdge, "from" | "to" | "taken">;

/** Each pair of ends once; how often its events were taken adds up, and it is rare while all of them are. */
function distinctPairs(edges: readonly ChartEdge[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to, taken } of edges) {
    const known = pairs.get(`${from} ${to}`)?.taken;
    const both =
      known === undefined || taken === undefined
        ? (taken ?? known)
        : { count: known.count + taken.count, isRare: known.isRare && taken.isRare };
    pairs.set(`${from} ${to}`, { from, to, ...(both === undefined ? {} : { taken: both }) });
  }
  return [...pairs.values()];
}

/** Whether one state followed the other in the history. */
function walkedPairs({ visited }: StateChartDescription): (from: string, to: string) => boolean {
  const steps = new Set(
    visited.slice(1).map(({ id }, index) => `${visited[index]?.id ?? ""} ${id}`),
  );
  return (from, to) => steps.has(`${from} ${to}`);
}

function pathOf({ from, to }: Ends, placement: Placement, isBoth: boolean, order: number): Drawn {
  const fromColumn = columnOf(from, placement);
  const toColumn = columnOf(to, placement);
  if (fromColumn === toColumn) return insideColumn(from, to, isBoth);
  return acrossGutters({ from, to }, placement, toColumn - fromColumn, order);
}

function columnOf({ node }: PlacedNode, { stages }: Placement): number {
  return stages.findIndex((stage) => stage.node.id === (node.parent ?? node.id));
}

function insideColumn(from: PlacedNode, to: PlacedNode, isBoth: boolean): Drawn {
  const isDown = to.y > from.y;
  const isNext = Math.abs(to.y - from.y) < from.height * 1.7;
  if (isNext) {
    const x = from.x + from.width / 2 + (isBoth ? (isDown ? -14 : 14) : 0);
    const middle = isDown ? (from.y + from.height + to.y) / 2 : (from.y + to.y + to.height) / 2;
    return {
      path: isDown
        ? `M${x} ${from.y + from.height}V${to.y - 1}`
        : `M${x} ${from.y}V${to.y + to.height + 1}`,
      at: { x: x + (isBoth && isDown ? -12 : 12), y: middle + 4 },
    };
  }
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  return {
    path: `M${from.x} ${y1}C${from.x - 14} ${y1} ${to.x - 14} ${y2} ${to.x - 1} ${y2}`,
    at: { x: from.x - 8, y: (y1 + y2) / 2 + 4 },
  };
}

function acrossGutters(
  { from, to }: Ends,
  { laneY, gutter }: Placement,
  columns: number,
  order: number,
): Drawn {
  const isForward = columns > 0;
  const shift = ((order % 3) - 1) * 6;
  const y1 =
    from.node.kind === "stage" ? from.y + 17 : from.y + from.height / 2 + (isForward ? -4 : 6);
  const y2 = to.y + to.height / 2 + (isForward ? -4 : 6);
  const pad = 10;
  const startX = isForward ? from.x + from.width : from.x;
  const leave = isForward ? startX + gutter / 2 + pad + shift : startX - gutter / 2 - pad + shift;
  const endX = isForward ? to.x - 1 : to.x + to.width + 1;
  const at = { x: leave, y: (y1 + (Math.abs(columns) === 1 ? y2 : laneY)) / 2 + 4 };
  if (Math.abs(columns) === 1) return { path: `M${startX} ${y1}H${leave}V${y2}H${endX}`, at };
  const arrive = isForward ? endX - gutter / 2 - pad : endX + gutter / 2 + pad;
  return { path: `M${startX} ${y1}H${leave}V${laneY}H${arrive}V${y2}H${endX}`, at };
}

/** Ends and pauses are reached from many states: each column drops to one rail, each end hangs from it. */
function drawRail(
  description: StateChartDescription,
  placement: Placement,
  byId: ReadonlyMap<string, PlacedNode>,
): readonly DrawnEdge[] {
  const columns = new Set<number>();
  const hanging = new Map<string, { isLeft: boolean }>();
  for (const { from, to } of description.edges) {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (source === undefined || target === undefined) continue;
    if (isBeneath(target.node) && !isBeneath(source.node)) {
      columns.add(columnOf(source, placement));
      hanging.set(to, { isLeft: hanging.get(to)?.isLeft ?? false });
    } else if (isBeneath(source.node) && !isBeneath(target.node)) {
      hanging.set(from, { isLeft: true });
    }
  }
  const drops = [...columns]
    .map((column) => placement.stages[column])
    .filter((stage) => stage !== undefined);
  const ends = placement.beneath.filter(({ node }) => hanging.has(node.id));
  if (drops.length === 0 || ends.length === 0) return [];
  const centres = [...drops, ...ends].map(({ x, width }) => x + width / 2);
  const rail = {
    key: "rail",
    path: `M${Math.min(...centres)} ${placement.railY}H${Math.max(...centres)}`,
    isWalked: false,
    isTwoWay: false,
  };
  const fromColumns = drops.map((stage) => ({
    key: `drop ${stage.node.id}`,
    path: `M${stage.x + stage.width / 2} ${stage.y + stage.height}V${placement.railY}`,
    isWalked: false,
    isTwoWay: false,
  }));
  const toEnds = ends.map((end) => ({
    key: `end ${end.node.id}`,
    path: `M${end.x + end.width / 2} ${placement.railY}V${end.y - 1}`,
    isWalked: description.visited.some(({ id }) => id === end.node.id),
    isTwoWay: hanging.get(end.node.id)?.isLeft ?? false,
  }));
  return [rail, ...fromColumns, ...toEnds];
}
