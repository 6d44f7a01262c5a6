import { realpath } from "node:fs/promises";

import pg from "pg";

import { findErrorCode } from "../errors.ts";
import { superuserName } from "./cluster.ts";
import type { Ground } from "./ground.ts";
import { findPostmaster, isPostmasterAlive } from "./postmaster-file.ts";

/** One session that holds a shared lock while its program uses the cluster. */
export type Lease = { readonly session: pg.Client; readonly port: number };

// Any fixed number, in the maintenance database where nothing else takes advisory locks.
const useLock = "8317";

/** Refused, dropped, starting up, shutting down, recovering: worth another look a moment later. */
const passing = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "55P03",
];
const passingWords =
  /^(Connection terminated|timeout expired|Client has encountered a connection error)/u;

const isPassing = (thrown: unknown): boolean =>
  passing.includes(findErrorCode(thrown) ?? "") ||
  (thrown instanceof Error && passingWords.test(thrown.message));

const leads = async (session: pg.Client, cluster: string): Promise<boolean> => {
  const { rows } = await session.query<{ folder: string }>(
    "SELECT current_setting('data_directory') AS folder",
  );
  return rows[0]?.folder === (await realpath(cluster));
};

const connect = async (
  ground: Ground,
  password: string,
  port: number,
): Promise<Lease | undefined> => {
  const session = new pg.Client({
    host: "127.0.0.1",
    port,
    user: superuserName,
    password,
    database: "postgres",
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: "tiltas lease",
    options: "-c lock_timeout=60s",
  });
  session.on("error", () => void session.end());
  try {
    await session.connect();
    // Waits while a program that found itself the last one stops the server; then the session drops.
    await session.query(`SELECT pg_advisory_lock_shared(${useLock})`);
    if (await leads(session, ground.cluster)) return { session, port };
    await session.end();
    return undefined;
  } catch (thrown) {
    await session.end();
    if (isPassing(thrown)) return undefined;
    throw thrown;
  }
};

/** Takes a lease on the cluster's running server; undefined while none answers. */
export const findLease = async (ground: Ground, password: string): Promise<Lease | undefined> => {
  const postmaster = await findPostmaster(ground.cluster);
  if (postmaster === undefined || !(await isPostmasterAlive(postmaster))) return undefined;
  return connect(ground, password, postmaster.port);
};

/** What giving up a lease showed: no one else holds one, someone does, or the server died meanwhile. */
export type Leaving = "last" | "others" | "lost";

/**
 * Gives the lease up. After "last" the server is ours to stop, and newcomers wait on the
 * lock until it is gone.
 */
export const leave = async ({ session }: Lease): Promise<Leaving> => {
  try {
    await session.query(`SELECT pg_advisory_unlock_shared(${useLock})`);
    const { rows } = await session.query<{ alone: boolean }>(
      `SELECT pg_try_advisory_lock(${useLock}) AS alone`,
    );
    return rows[0]?.alone === true ? "last" : "others";
  } catch (thrown) {
    if (isPassing(thrown)) return "lost";
    throw thrown;
  }
};
