import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openSignerWorld, type SignerWorld } from "./signer-world.ts";

let world: SignerWorld;
const tables = ["leaf", "tree_node", "checkpoint"];
beforeAll(async () => {
  world = await openSignerWorld();
  for (const count of [7, 12, 4]) {
    await world.record(count);
    expect(await world.sign()).toBe(true);
  }
  await world.record(3);
  for (const table of tables)
    await world.opened.superuser.query(`CREATE TABLE honest_${table} AS TABLE ${table}`);
});
afterEach(async () => {
  for (const table of tables)
    await world.opened.superuser.query(
      `TRUNCATE ${table}; INSERT INTO ${table} TABLE honest_${table}`,
    );
});
afterAll(async () => world.close());

const found = async () =>
  (await world.engine.verify({})).findings.map((finding) =>
    "facts" in finding ? { code: finding.code, ...finding.facts } : { code: finding.code },
  );

test("an honest tree has no findings, built to the end or not", async () => {
  expect(await found()).toEqual([]);
  await world.sign();
  expect(await found()).toEqual([]);
});

const flip = (column: string): string =>
  `${column} = set_byte(${column}, 9, get_byte(${column}, 9) # 1)`;

const attacks: readonly (readonly [string, object, string])[] = [
  [
    "a node edited",
    { code: "treeDiffers", fact: "nodeDiffers", level: "2", index: "1" },
    `UPDATE tree_node SET ${flip("hash")} WHERE level = 2 AND index = 1`,
  ],
  [
    "a node taken out",
    { code: "treeDiffers", fact: "nodeMissing", level: "3", index: "0" },
    "DELETE FROM tree_node WHERE level = 3 AND index = 0",
  ],
  [
    "a node invented",
    { code: "treeDiffers", fact: "nodesBeyondTheLeaves" },
    "INSERT INTO tree_node VALUES (5, 9, sha256('x'))",
  ],
  [
    "a leaf exchanged together with everything that is recomputed from it but the tree",
    { code: "checkpointDiffers", fact: "rootDiffers" },
    `UPDATE leaf SET ${flip("entry_hash")} WHERE index = 4`,
  ],
  [
    "a checkpoint's root edited",
    { code: "checkpointDiffers", fact: "noteDiffers" },
    `UPDATE checkpoint SET ${flip("root")} WHERE size = (SELECT min(size) FROM checkpoint)`,
  ],
  [
    "a checkpoint's note edited",
    { code: "checkpointDiffers", fact: "notSigned" },
    "UPDATE checkpoint SET note = regexp_replace(note, E'\\n[0-9]+\\n', E'\\n1\\n')",
  ],
  [
    "a checkpoint's key edited",
    { code: "checkpointDiffers", fact: "keyMalformed" },
    "UPDATE checkpoint SET key = 'nonsense'",
  ],
  [
    "a checkpoint moved beyond the leaves",
    { code: "checkpointDiffers", fact: "beyondTheLeaves", size: "9999" },
    "UPDATE checkpoint SET size = 9999 WHERE size = (SELECT max(size) FROM checkpoint)",
  ],
];

test.each(attacks)("%s is found", async (_attack, finding, sql) => {
  await world.tamper(sql);
  expect(await found()).toContainEqual(expect.objectContaining(finding));
});
