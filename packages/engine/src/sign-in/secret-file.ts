import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createFile } from "../files/kept-file.ts";
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

/**
 * The secret of this installation: `TILTAS_SECRET`, which servers that share no folder must share, else a file
 * in the data folder, made at first start and readable by its owner alone.
 * @throws SecretError when it is too short
 */
export const getSecret = async (
  folder: string,
  ids: Pick<Ids, "secret">,
  fromEnvironment: string | undefined = process.env["TILTAS_SECRET"],
): Promise<string> => {
  if (fromEnvironment !== undefined && fromEnvironment !== "")
    return parseSecret(fromEnvironment, "TILTAS_SECRET");
  const file = join(folder, secretFileName);
  await createFile(file, `${ids.secret()}\n`);
  return parseSecret(await readFile(file, "utf8"), file);
};
