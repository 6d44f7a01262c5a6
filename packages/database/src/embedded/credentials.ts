import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { GroundError, unlessCode } from "../errors.ts";

/** Passwords of the embedded cluster's two logins. */
export type Credentials = { readonly superuser: string; readonly application: string };

const parseCredentials = (text: string, file: string): Credentials => {
  const parsed: unknown = JSON.parse(text);
  if (
    typeof parsed === "object" &&
    parsed !== null &&
    "superuser" in parsed &&
    "application" in parsed
  ) {
    const { superuser, application } = parsed;
    if (typeof superuser === "string" && typeof application === "string")
      return { superuser, application };
  }
  throw new GroundError(`${file} does not hold the database's credentials.`);
};

const randomPassword = (): string => randomBytes(24).toString("base64url");

/** Reads the folder's credentials, made at random on first use; of two makers the first wins. */
export const getCredentials = async (folder: string): Promise<Credentials> => {
  const file = join(folder, "credentials.json");
  const known = await unlessCode(["ENOENT"], readFile(file, "utf8"));
  if (known !== undefined) return parseCredentials(known, file);
  const draft = `${file}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  const credentials: Credentials = { superuser: randomPassword(), application: randomPassword() };
  await writeFile(draft, `${JSON.stringify(credentials)}\n`, {
    mode: 0o600,
    flag: "wx",
    flush: true,
  });
  await unlessCode(["EEXIST"], link(draft, file));
  await rm(draft);
  return parseCredentials(await readFile(file, "utf8"), file);
};
