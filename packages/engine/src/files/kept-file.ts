import { link, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

const isCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === code;

let drafts = 0;

/** A file beside the one to be, its content on the disk; named by none but this call. */
const writeDraft = async (file: string, text: string): Promise<string> => {
  drafts += 1;
  const draft = `${file}.${process.pid}.${drafts}`;
  await using opened = await open(draft, "w", 0o600);
  await opened.writeFile(text);
  await opened.sync();
  return draft;
};

/** Puts a folder's list of names on the disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  await using opened = await open(folder, "r");
  await opened.sync();
};

/** Makes the file, readable by its owner alone, whole or not at all; returns whether it was not there before. */
export const createFile = async (file: string, text: string): Promise<boolean> => {
  if ((await findFile(file)) !== undefined) return false;
  await mkdir(dirname(file), { recursive: true });
  const draft = await writeDraft(file, text);
  try {
    await link(draft, file);
    await syncFolder(dirname(file));
    return true;
  } catch (thrown) {
    if (!isCode(thrown, "EEXIST")) throw thrown;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
};

/** Puts the file in place of whatever was there, whole or not at all, and on the disk before it returns. */
export const replaceFile = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  const draft = await writeDraft(file, text);
  await rename(draft, file);
  await syncFolder(dirname(file));
};

/** What is read of a file, or undefined when there is none. */
export const ifThere = async <Read>(read: () => Promise<Read>): Promise<Read | undefined> => {
  try {
    return await read();
  } catch (thrown) {
    if (isCode(thrown, "ENOENT")) return undefined;
    throw thrown;
  }
};

/** The file's text, or undefined when there is none. */
export const findFile = async (file: string): Promise<string | undefined> =>
  ifThere(async () => readFile(file, "utf8"));

/** The file's rights in octal if anyone but its owner has any; undefined when it is as strict as a secret needs. */
export const findLooseRights = async (file: string): Promise<string | undefined> => {
  const rights = (await stat(file)).mode & 0o777;
  return (rights & 0o077) === 0 ? undefined : rights.toString(8).padStart(4, "0");
};
