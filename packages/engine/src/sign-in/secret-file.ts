import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ids } from "../ports/ids.ts";

/** The file in the data folder that keeps the secret session cookies are signed with. */
export const secretFileName = "sign-in-secret";

const shortest = 32;

/** The secret could not be found or is too short to be one. */
export class SecretError extends Error {
  override readonly name = "SecretError";
}

const parseSecret = (text: string, source: string): string => {
  const secret = text.trim();
  if (secret.length < shortest)
    throw new SecretError(`${source} must hold at least ${shortest} characters.`);
  return secret;
};

const isCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === code;

/** Makes the file whole or not at all, so that a program starting at the same moment never reads half of it. */
const createOnce = async (file: string, text: string, draft: string): Promise<void> => {
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (thrown) {
    if (!isCode(thrown, "EEXIST")) throw thrown;
  } finally {
    await rm(draft, { force: true });
  }
};

/**
 * The secret of this installation: `TILTAS_SECRET`, which servers that share no folder must share, else a file
 * in the data folder, made at first start and readable by its owner alone.
 * @throws SecretError when it is too short
 */
export const getSecret = async (
  folder: string,
  ids: Pick<Ids, "secret" | "uuid">,
  fromEnvironment: string | undefined = process.env["TILTAS_SECRET"],
): Promise<string> => {
  if (fromEnvironment !== undefined && fromEnvironment !== "")
    return parseSecret(fromEnvironment, "TILTAS_SECRET");
  const file = join(folder, secretFileName);
  await mkdir(folder, { recursive: true });
  await createOnce(file, `${ids.secret()}\n`, `${file}.${ids.uuid()}`);
  return parseSecret(await readFile(file, "utf8"), file);
};
