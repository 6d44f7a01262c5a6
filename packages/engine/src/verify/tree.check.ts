import {
  appendLeaf,
  emptyFrontier,
  equalBytes,
  type Frontier,
  hashLength,
  rootOf,
  type TreeNode,
} from "@tiltas/ledger";
import type pg from "pg";
import { sha256 } from "../sha256.ts";
import { treeExtent } from "../tree/tree-extent.ts";
import { checkCheckpoint, readCheckpoints, type CheckpointToCheck } from "./checkpoint.check.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

const batchSize = 5000;

type Leaf = { readonly index: string; readonly entry_hash: Buffer };

const readLeaves = async (client: pg.PoolClient, from: bigint): Promise<readonly Leaf[]> => {
  const { rows } = await client.query<Leaf>(
    "SELECT index, entry_hash FROM leaf WHERE index >= $1 ORDER BY index LIMIT $2",
    [String(from), batchSize],
  );
  return rows;
};

type StoredNode = { readonly place: number; readonly hash: Buffer | null };

const treeFinding = (fact: string, { level, index }: Pick<TreeNode, "level" | "index">) =>
  engineFinding("treeDiffers", "ledger/tree", 0, {
    fact,
    level: String(level),
    index: String(index),
  });

const isBuilt = ({ level, index }: TreeNode, built: bigint): boolean =>
  (index + 1n) << BigInt(level) <= built;

/** The first node of some that is not stored as it was recomputed; those above the part that is built may be missing. */
const findWrongNode = async (
  client: pg.PoolClient,
  nodes: readonly TreeNode[],
  built: bigint,
): Promise<EngineFinding | undefined> => {
  const { rows } = await client.query<StoredNode>(
    `SELECT asked.place::int, node.hash FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS asked(level, index, place)
     LEFT JOIN tree_node AS node ON node.level = asked.level AND node.index = asked.index ORDER BY asked.place`,
    [nodes.map(({ level }) => level), nodes.map(({ index }) => String(index))],
  );
  for (const [place, node] of nodes.entries()) {
    const stored = rows[place]?.hash ?? undefined;
    if (stored === undefined && isBuilt(node, built)) return treeFinding("nodeMissing", node);
    if (stored !== undefined && !equalBytes(stored, node.hash))
      return treeFinding("nodeDiffers", node);
  }
  return undefined;
};

type Walk = {
  frontier: Frontier;
  nodes: number;
  wrongNode?: EngineFinding;
  wrongCheckpoint?: EngineFinding;
};

/** Grows the tree by one leaf; true unless there is none at its place or what stands there is no hash. */
const grow = async (
  walk: Walk,
  { index, entry_hash }: Leaf,
  grown: TreeNode[],
): Promise<boolean> => {
  if (BigInt(index) !== walk.frontier.size || entry_hash.length !== hashLength) return false;
  const { frontier, nodes } = await appendLeaf(sha256, walk.frontier, entry_hash);
  walk.frontier = frontier;
  grown.push(...nodes.slice(1));
  return true;
};

const judgeCheckpoint = async (
  walk: Walk,
  checkpoint: CheckpointToCheck | undefined,
): Promise<void> => {
  if (checkpoint === undefined || walk.wrongCheckpoint !== undefined) return;
  const finding = await checkCheckpoint(checkpoint, await rootOf(sha256, walk.frontier));
  if (finding !== undefined) walk.wrongCheckpoint = finding;
};

/** Walks the next leaves; false at the end, or where the order has a hole, which another check names. */
const walkBatch = async (client: pg.PoolClient, walk: Walk, built: bigint): Promise<boolean> => {
  const leaves = await readLeaves(client, walk.frontier.size);
  const { size } = walk.frontier;
  const checkpoints = await readCheckpoints(client, size, size + BigInt(leaves.length));
  const grown: TreeNode[] = [];
  for (const leaf of leaves) {
    if (!(await grow(walk, leaf, grown))) return false;
    await judgeCheckpoint(walk, checkpoints.get(String(walk.frontier.size)));
  }
  walk.nodes += grown.filter((node) => isBuilt(node, built)).length;
  if (walk.wrongNode === undefined) {
    const wrong = await findWrongNode(client, grown, built);
    if (wrong !== undefined) walk.wrongNode = wrong;
  }
  return leaves.length === batchSize;
};

const countNodes = async (client: pg.PoolClient): Promise<number> => {
  const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM tree_node");
  return Number(rows[0]?.count ?? 0);
};

/**
 * Recomputes the tree from its leaves and compares every stored node and every checkpoint: the first of each that
 * differs, for one altered leaf makes all above it differ. A batch of leaves in memory at a time.
 */
export const checkTree = async (client: pg.PoolClient): Promise<readonly EngineFinding[]> => {
  const { built } = await treeExtent(client);
  const walk: Walk = { frontier: emptyFrontier, nodes: 0 };
  let goesOn = true;
  while (goesOn) goesOn = await walkBatch(client, walk, built);
  const findings = [walk.wrongNode, walk.wrongCheckpoint].filter((found) => found !== undefined);
  const beyond = await readCheckpoints(client, walk.frontier.size, undefined);
  for (const { size } of [...beyond.values()].slice(0, 1))
    findings.push(
      engineFinding("checkpointDiffers", "ledger/checkpoints", 0, {
        fact: "beyondTheLeaves",
        size,
      }),
    );
  if (findings.length === 0 && (await countNodes(client)) !== walk.nodes)
    findings.push(engineFinding("treeDiffers", "ledger/tree", 0, { fact: "nodesBeyondTheLeaves" }));
  return findings;
};
