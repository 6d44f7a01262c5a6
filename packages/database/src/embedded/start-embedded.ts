import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

import { connectionUrl } from "../connection-url.ts";
import { unlessCode } from "../errors.ts";
import { ensureRoles, applicationRole } from "../roles.ts";
import { quiet, type Say } from "../say.ts";
import { attachOrStart } from "./attach.ts";
import { ensureCluster, superuserName } from "./cluster.ts";
import { getCredentials, type Credentials } from "./credentials.ts";
import { prepareGround } from "./ground.ts";
import { keepLease } from "./keep-lease.ts";
import type { Lease } from "./lease.ts";
import { durableSettings, type ServerSettings } from "./settings.ts";

export type EmbeddedOptions = {
  /** The program's folder for everything it keeps; the cluster lies below it in `postgres`. Default: `TILTAS_DATA`, else `.data` of the repository. */
  readonly folder?: string;
  readonly settings?: ServerSettings;
  /** Where files go that the server's account cannot reach (as root only). */
  readonly shelter?: string;
  readonly say?: Say;
};

/** A running embedded PostgreSQL with the database `tiltas`. */
export type Embedded = {
  /** Superuser: for roles, migrations and backups only. */
  readonly adminUrl: string;
  /** Logs in as `tiltas_app`. */
  readonly url: string;
  readonly port: number;
  /** Where the cluster really is. */
  readonly folder: string;
  /** Leaves; whoever leaves last stops the server. */
  readonly close: () => Promise<void>;
};

/** The embedded cluster's one database. */
export const databaseName = "tiltas";
const repository = fileURLToPath(new URL("../../../../", import.meta.url));

/** The folder the cluster is looked for in, by option, environment or default. */
const embeddedFolder = (folder: string | undefined = process.env["TILTAS_DATA"]): string =>
  join(resolve(folder ?? join(repository, ".data")), "postgres");

const ensureDatabase = async ({ session }: Lease): Promise<void> => {
  const { rowCount } = await session.query("SELECT 1 FROM pg_database WHERE datname = $1", [
    databaseName,
  ]);
  if (rowCount === 0)
    await unlessCode(["42P04", "23505"], session.query(`CREATE DATABASE ${databaseName}`));
};

const urls = (credentials: Credentials, port: number): Pick<Embedded, "adminUrl" | "url"> => ({
  adminUrl: connectionUrl({
    user: superuserName,
    password: credentials.superuser,
    port,
    database: databaseName,
  }),
  url: connectionUrl({
    user: applicationRole,
    password: credentials.application,
    port,
    database: databaseName,
  }),
});

/**
 * Starts the embedded PostgreSQL, or attaches to the one already running on this folder.
 * The first start makes the cluster, its credentials, the database and the two roles.
 * @throws GroundError when it cannot run here, saying what to do
 */
export const startEmbedded = async (options: EmbeddedOptions = {}): Promise<Embedded> => {
  const { settings = durableSettings, shelter = "/var/lib/tiltas", say = quiet } = options;
  const ground = await prepareGround(embeddedFolder(options.folder), shelter, say);
  const credentials = await getCredentials(ground.folder);
  await ensureCluster(ground, credentials.superuser, settings["fsync"] !== "off");
  const renew = async (): Promise<Lease> => attachOrStart(ground, credentials, settings);
  const lease = await renew();
  const leave = keepLease(ground, lease, renew, say);
  try {
    await ensureDatabase(lease);
    const addresses = urls(credentials, lease.port);
    await ensureRoles(addresses.adminUrl, { applicationPassword: credentials.application });
    return { ...addresses, port: lease.port, folder: ground.folder, close: leave };
  } catch (thrown) {
    await leave();
    throw thrown;
  }
};
