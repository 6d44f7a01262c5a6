import { hash } from "node:crypto";
import type { Policy } from "@tiltas/domain";
import { type CommitmentSnapshot, type Directory, shortestWay } from "@tiltas/workflows";
import type { ShortestWay } from "../views.ts";
import { makeLru } from "../write/lru.ts";

/** The shortest way from a commitment's version on. */
export type WayFrom = (
  snapshot: CommitmentSnapshot,
  version: number,
  policy: Policy,
  directory: Directory,
) => ShortestWay;

const mostWays = 2000;

/**
 * Remembers shortest ways: each is a search on the machine of some 50 ms, and stays the same until the
 * commitment, the policy or the people change.
 */
export const rememberedWays = (search: typeof shortestWay = shortestWay): WayFrom => {
  const ways = makeLru<ShortestWay>(mostWays);
  const prints = new WeakMap<Directory, string>();
  const printOf = (directory: Directory): string => {
    const known = prints.get(directory);
    if (known !== undefined) return known;
    const people = directory.people.map(({ id, name, roles }) => [id, name, roles]);
    const print = hash("sha256", JSON.stringify(people), "base64url");
    prints.set(directory, print);
    return print;
  };
  return (snapshot, version, policy, directory) => {
    const { commitmentId } = snapshot.context;
    const key = JSON.stringify([
      commitmentId,
      version,
      policy.name,
      policy.version,
      printOf(directory),
    ]);
    const found = ways.find(key);
    if (found !== undefined) return found;
    const way = search(snapshot, policy, directory);
    ways.keep(key, way);
    return way;
  };
};
