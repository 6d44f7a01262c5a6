import { type Attack, bySql } from "./attack.ts";
import type { AttackWorld } from "./attack-world.ts";
import { commentOn } from "./lived-through.ts";
import { makeSignerForget } from "./resigned.ts";

const approvedStream = ({ approved }: AttackWorld): string => `commitment/${approved}`;

// A comment changes no state: only its bytes, by the hash its text is sealed with, tell what was said.
const rewriteComment = ({ submitted }: AttackWorld): string =>
  `SELECT forger.reseal('commitment/${submitted}', 3)`;
const conceal = ({ submitted }: AttackWorld): string =>
  `SELECT forger.conceal('commitment/${submitted}')`;

const dropWhole = `DELETE FROM entry WHERE stream = 'commitment/ID'; DELETE FROM leaf WHERE stream = 'commitment/ID';
  DELETE FROM line WHERE commitment_id = 'ID'; DELETE FROM share WHERE commitment_id = 'ID';
  DELETE FROM task WHERE commitment_id = 'ID'; DELETE FROM timer WHERE commitment_id = 'ID';
  DELETE FROM commitment WHERE id = 'ID';`;

const renumber = "SELECT forger.renumber(); UPDATE leaf SET index = index - 1000000;";

/** Does more and more to conceal one rewritten comment. */
const rewritten: readonly Attack[] = [
  bySql("an entry rewritten", "reader", (world) => rewriteComment(world)),
  bySql(
    "an entry rewritten, its chain recomputed",
    "verify",
    (world) => `${rewriteComment(world)}; SELECT forger.rechain('commitment/${world.submitted}')`,
  ),
  bySql(
    "an entry rewritten, chain and head recomputed",
    "verify",
    (world) =>
      `${rewriteComment(world)}; SELECT forger.rechain('commitment/${world.submitted}'); SELECT forger.rehead('commitment/${world.submitted}')`,
  ),
  bySql(
    "an entry rewritten, chain, head and leaf recomputed",
    "verify",
    (world) => `${rewriteComment(world)}; ${conceal(world)}`,
  ),
  bySql(
    "an entry rewritten, chain, head, leaf and tree recomputed",
    "signer",
    (world) => `${rewriteComment(world)}; ${conceal(world)}; TRUNCATE tree_node`,
  ),
  bySql(
    "an entry rewritten, everything recomputed, and no checkpoint left",
    "signer",
    (world) =>
      `${rewriteComment(world)}; ${conceal(world)}; TRUNCATE tree_node, checkpoint, cosignature`,
  ),
  {
    what: "an entry rewritten, everything recomputed, and signed anew with the real key",
    by: "witness",
    make: async (world) => {
      await world.force(`${rewriteComment(world)}; ${conceal(world)}`);
      await makeSignerForget(world);
    },
  },
];

/** Takes away, adds, or changes the order. */
export const historyAttacks: readonly Attack[] = [
  ...rewritten,
  bySql(
    "an entry in the middle deleted",
    "reader",
    (world) => `DELETE FROM entry WHERE stream = '${approvedStream(world)}' AND version = 3`,
  ),
  bySql(
    "the last entry of a stream deleted",
    "reader",
    (world) => `DELETE FROM entry WHERE stream = '${approvedStream(world)}' AND version = 6`,
  ),
  bySql(
    "the last entry of a stream deleted, its head set back",
    "verify",
    (world) =>
      `DELETE FROM entry WHERE stream = '${approvedStream(world)}' AND version = 6; SELECT forger.rehead('${approvedStream(world)}')`,
  ),
  bySql(
    "the last entry of a stream deleted with its leaf, its head set back",
    "signer",
    (world) =>
      `DELETE FROM entry WHERE stream = '${approvedStream(world)}' AND version = 6;
     DELETE FROM leaf WHERE stream = '${approvedStream(world)}' AND version = 6; SELECT forger.rehead('${approvedStream(world)}'); ${renumber}`,
  ),
  bySql(
    "a whole stream deleted",
    "signer",
    ({ submitted }) => `${dropWhole.replaceAll("ID", submitted)} ${renumber}`,
  ),
  {
    what: "a whole stream deleted, and what is left signed anew with the real key",
    by: "receipts",
    make: async (world) => {
      await world.force(`${dropWhole.replaceAll("ID", world.submitted)} ${renumber}`);
      await makeSignerForget(world);
    },
  },
  bySql(
    "two entries of a stream swapped",
    "reader",
    (world) =>
      `UPDATE entry SET version = 3003 - version WHERE stream = '${approvedStream(world)}' AND version IN (3, 4);
     UPDATE entry SET version = CASE version WHEN 3000 THEN 4 ELSE 3 END WHERE version IN (2999, 3000)`,
  ),
  bySql(
    "two leaves swapped",
    "verify",
    `UPDATE leaf SET entry_hash = twin.entry_hash FROM leaf AS twin WHERE leaf.index IN (4, 7) AND twin.index = 11 - leaf.index`,
  ),
  bySql(
    "two leaves swapped with all they name, and the tree emptied",
    "signer",
    `UPDATE leaf SET index = index + 1000000 WHERE index IN (4, 7); UPDATE leaf SET index = 1000011 - index WHERE index >= 1000000; TRUNCATE tree_node`,
  ),
  bySql(
    "an entry inserted without a leaf",
    "verify",
    `INSERT INTO entry SELECT 'refusal/slipped-in', 1, gen_random_uuid()::text, body_hash, action, person_id, role, on_behalf_of, at,
     effective_on, bytes, hash, chain_hash FROM entry LIMIT 1`,
  ),
  bySql(
    "a leaf inserted without an entry",
    "verify",
    `INSERT INTO leaf SELECT max(index) + 1, 'refusal/slipped-in', 1, sha256('x') FROM leaf`,
  ),
  bySql(
    "the last leaves cut off",
    "signer",
    "DELETE FROM leaf WHERE index >= (SELECT max(size) - 3 FROM checkpoint)",
  ),
  bySql(
    "the tail of everything cut off",
    "signer",
    `DELETE FROM entry USING leaf WHERE entry.stream = leaf.stream AND entry.version = leaf.version AND index >= (SELECT max(size) - 3 FROM checkpoint);
     DELETE FROM leaf WHERE index >= (SELECT max(size) - 3 FROM checkpoint); TRUNCATE tree_node; TRUNCATE cosignature, checkpoint`,
  ),
  bySql(
    "the whole history emptied",
    "signer",
    "TRUNCATE entry, leaf, pending_leaf, tree_node, checkpoint, cosignature, stream_head, rollup, rollup_delta",
  ),
  {
    what: "a pending leaf withheld from the order",
    by: "verify",
    make: async ({ engine, force, submitted }) => {
      await engine.advance(commentOn(submitted));
      await force("DELETE FROM pending_leaf");
    },
  },
  {
    what: "an entry recorded and taken out before it was ordered",
    by: "receipts",
    make: async ({ engine, force, submitted, keepReceipt }) => {
      await engine.advance(commentOn(submitted));
      await keepReceipt(`commitment/${submitted}`, 5);
      await force(`DELETE FROM pending_leaf; DELETE FROM entry WHERE stream = 'commitment/${submitted}' AND version = 5;
        SELECT forger.rehead('commitment/${submitted}')`);
    },
  },
];
