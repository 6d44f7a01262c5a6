import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

import { GroundError } from "../errors.ts";

/** The account PostgreSQL runs as; it refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number };

const accountName = "postgres";

const isRoot = (): boolean => process.getuid?.() === 0;

const readId = (flag: "-u" | "-g"): number | undefined => {
  const { status, stdout } = spawnSync("id", [flag, accountName], { encoding: "utf8" });
  return status === 0 ? Number(stdout.trim()) : undefined;
};

const findAccount = (): ServerUser | undefined => {
  const uid = readId("-u");
  const gid = readId("-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const createAccount = (): void => {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/bin/false",
    accountName,
  ]);
};

/** The owner of an existing cluster, so that one made without root still starts as root. */
const findOwner = (cluster: string): ServerUser | undefined => {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid };
};

/**
 * The account to run PostgreSQL as, or undefined when this program's own will do.
 * As root the account `postgres` is used, and made if the system has none.
 * @throws GroundError when the account can be neither found nor made
 */
export const getServerUser = (cluster: string): ServerUser | undefined => {
  if (!isRoot()) return undefined;
  const known = findOwner(cluster) ?? findAccount();
  if (known !== undefined) return known;
  createAccount();
  const created = findAccount();
  if (created === undefined) {
    throw new GroundError(
      "PostgreSQL does not run as root, and no account for it could be made. Add a system user named postgres, start as another user, or set DATABASE_URL.",
    );
  }
  return created;
};

/** Whether that account may enter the folder, asked of the system itself. */
export const mayEnter = (user: ServerUser, folder: string): boolean =>
  spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...user, cwd: "/" }).status === 0;

/** Whether that account may run the program. */
export const mayRun = (user: ServerUser, program: string): boolean =>
  spawnSync(program, ["--version"], { ...user, cwd: "/" }).status === 0;
