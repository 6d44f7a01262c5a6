import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

import { unlessCode } from "../errors.ts";

const host = "127.0.0.1";

/** Listens for a moment; 0 lets the system choose. @returns the port, undefined when it is taken */
const tryPort = async (port: number): Promise<number | undefined> => {
  const probe = createServer();
  const listening = new Promise<number>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
  const free = await unlessCode(["EADDRINUSE", "EACCES"], listening);
  if (free !== undefined) await new Promise((resolve) => probe.close(resolve));
  return free;
};

/** The port this cluster had last time if it is still free, so that open pools find it again; else a free one. */
export const choosePort = async (folder: string): Promise<number> => {
  const file = join(folder, "port");
  const last = Number(await unlessCode(["ENOENT"], readFile(file, "utf8")));
  const kept = Number.isInteger(last) && last > 0 ? await tryPort(last) : undefined;
  if (kept !== undefined) return kept;
  const port = await tryPort(0);
  if (port === undefined) throw new Error("No free TCP port on 127.0.0.1");
  await writeFile(file, `${port}\n`);
  return port;
};
