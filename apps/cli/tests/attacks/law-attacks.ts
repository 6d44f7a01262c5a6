import type { JsonValue } from "@tiltas/ledger";
import type { Attack } from "./attack.ts";
import type { AttackWorld } from "./attack-world.ts";
import { contentOf, forgeEntry } from "./forged-entry.ts";

type Content = Readonly<Record<string, JsonValue>>;

/** A forged entry in the stream of the commitment that waits for its minister, made from its legal reviewer's grant. */
const forge = (
  what: string,
  change: (grant: Content, world: AttackWorld) => Promise<Content>,
): Attack => ({
  what,
  by: "verify",
  make: async (world) => {
    const stream = `commitment/${world.reviewed}`;
    const grant = await contentOf(world, stream, 3);
    await forgeEntry(world, stream, await change(grant, world));
    while ((await world.engine.sequence()) > 0);
  },
});

const personOf = async ({ one }: AttackWorld, role: string): Promise<string> =>
  one<string>(
    "SELECT id::text AS value FROM person WHERE roles = ARRAY[$1] ORDER BY id LIMIT 1",
    role,
  );

const minister = { stepId: "minister" };

/** Entries with sound hashes that no machine and no rule allows. */
export const lawAttacks: readonly Attack[] = [
  forge("a step decided twice", async (grant) => grant),
  forge("goods accepted before anything was procured", async (grant) => ({
    ...grant,
    action: "delivery.accept",
    payload: { documentId: await Promise.resolve("0190a6a0-0000-7000-8000-000000000001") },
  })),
  forge("an approval by who proposed it", async (grant, world) => ({
    ...grant,
    payload: minister,
    actor: { type: "person", person: await personOf(world, "proposer"), role: "minister" },
  })),
  forge("an approval by who proposed it, in the minister's name", async (grant, world) => ({
    ...grant,
    payload: minister,
    actor: {
      type: "person",
      person: await personOf(world, "proposer"),
      role: "minister",
      onBehalfOf: await personOf(world, "minister"),
    },
  })),
  forge("the minister's step decided in the role of a proposer", async (grant, world) => ({
    ...grant,
    payload: minister,
    actor: { type: "person", person: await personOf(world, "minister"), role: "proposer" },
  })),
  forge("an event nobody knows", async (grant) => ({ ...grant, action: "approval.everything" })),
  forge("an entry that names a machine there is not", async (grant) => ({
    ...grant,
    payload: minister,
    machine: { id: "commitment", version: 99 },
  })),
  {
    what: "a fund's ceiling lowered in its own entry below what is reserved, everything concealed",
    by: "verify",
    make: async ({ force, one }) => {
      const stream = await one<string>(
        "SELECT 'fund/' || id AS value FROM fund WHERE code = 'MOD-2026'",
      );
      await force("ALTER TABLE fund DROP CONSTRAINT fund_ceiling_holds");
      const ceiling = await one<string>(
        "SELECT ceiling::text AS value FROM fund WHERE code = 'MOD-2026'",
      );
      await force(`SELECT forger.rewrite('${stream}', 1, '${ceiling}', '1.00')`);
      await force(`SELECT forger.conceal('${stream}')`);
      await force("UPDATE fund SET ceiling = 1 WHERE code = 'MOD-2026'");
    },
    undo: async ({ force }) =>
      force(
        "ALTER TABLE fund ADD CONSTRAINT fund_ceiling_holds CHECK (reserved + obligated + spent <= ceiling) NOT VALID",
      ),
  },
];
