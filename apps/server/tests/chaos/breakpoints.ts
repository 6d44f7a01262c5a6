import { setTimeout } from "node:timers/promises";
import type { TestEngine } from "@tiltas/engine/testing";

/** Where a server can be held under its statement: the table it is about to write. */
export type Point = "entry" | "leaf" | "tree_node" | "checkpoint";

// A statement-level trigger of the superuser's: it sleeps while its point is armed.
const lay = `
  CREATE SCHEMA chaos;
  CREATE TABLE chaos.armed (point text);
  CREATE FUNCTION chaos.hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF EXISTS (SELECT FROM chaos.armed WHERE point = TG_TABLE_NAME) THEN PERFORM pg_sleep(2); END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER chaos_point BEFORE INSERT ON entry FOR EACH STATEMENT EXECUTE FUNCTION chaos.hold();
  CREATE TRIGGER chaos_point BEFORE INSERT ON leaf FOR EACH STATEMENT EXECUTE FUNCTION chaos.hold();
  CREATE TRIGGER chaos_point BEFORE INSERT ON tree_node FOR EACH STATEMENT EXECUTE FUNCTION chaos.hold();
  CREATE TRIGGER chaos_point BEFORE INSERT ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION chaos.hold();`;

const selectHeld =
  "SELECT count(*)::int AS held FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";

type Ground = Pick<TestEngine, "superuser">;

/** Lays the points into a database, disarmed. */
export const layBreakpoints = async ({ superuser }: Ground): Promise<void> => {
  await superuser.query(lay);
};

const countHeld = async ({ superuser }: Ground): Promise<number> => {
  const { rows } = await superuser.query<{ held: number }>(selectHeld);
  return rows[0]?.held ?? 0;
};

const waitFor = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return;
    await setTimeout(20);
  }
  throw new Error(`${what} did not come`);
};

/** Arms a point and waits until a server is held there. */
export const holdAt = async (ground: Ground, point: Point): Promise<void> => {
  await ground.superuser.query("INSERT INTO chaos.armed VALUES ($1)", [point]);
  await waitFor(`a server at ${point}`, async () => (await countHeld(ground)) > 0);
};

/** Disarms every point and waits until PostgreSQL has ended what was held. */
export const letGo = async (ground: Ground): Promise<void> => {
  await ground.superuser.query("TRUNCATE chaos.armed");
  await waitFor("an end of the hold", async () => (await countHeld(ground)) === 0);
};
