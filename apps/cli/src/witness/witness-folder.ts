import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";

/** The folder cannot be used as it is; the message says what to do. */
export class WitnessFolderError extends Error {
  override readonly name = "WitnessFolderError";
}

/** What a witness keeps: small files, each on the disk before the next step is taken. */
export type WitnessFolder = {
  /** The text of a file; undefined when there is none. */
  readonly find: (name: string) => Promise<string | undefined>;
  /** The same for a secret; throws WitnessFolderError when others may read it. */
  readonly findSecret: (name: string) => Promise<string | undefined>;
  readonly keep: (name: string, text: string) => Promise<void>;
  readonly pathOf: (name: string) => string;
};

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";

const findText = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, "utf8");
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
};

const replace = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.draft`;
  {
    await using opened = await open(draft, "w", 0o600);
    await opened.writeFile(text);
    await opened.sync();
  }
  await rename(draft, file);
};

/** Opens a witness's folder, made if it is missing. */
export const openWitnessFolder = async (folder: string): Promise<WitnessFolder> => {
  await mkdir(join(folder, "alarms"), { recursive: true, mode: 0o700 });
  const pathOf = (name: string): string => join(folder, name);
  const find = async (name: string): Promise<string | undefined> => findText(pathOf(name));
  return {
    pathOf,
    find,
    findSecret: async (name) => {
      const text = await find(name);
      if (text === undefined) return undefined;
      const rights = (await stat(pathOf(name))).mode & 0o777;
      if ((rights & 0o077) === 0) return text;
      throw new WitnessFolderError(
        `${pathOf(name)} may be read by others (mode 0${rights.toString(8)}). Run: chmod 600 ${pathOf(name)}`,
      );
    },
    keep: async (name, text) => {
      await replace(pathOf(name), text);
      await using opened = await open(folder, "r");
      await opened.sync();
    },
  };
};
