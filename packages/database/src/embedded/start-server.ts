import { spawn } from "node:child_process";

import { programPath } from "./binaries.ts";
import { bareEnvironment } from "./cluster.ts";
import type { Ground } from "./ground.ts";
import { openServerLog } from "./server-log.ts";
import type { ServerSettings } from "./settings.ts";

/** A server set going; it may still be recovering. */
export type StartedServer = { readonly hasExited: () => boolean };

const flags = (settings: ServerSettings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

/**
 * Sets the server going in a session of its own, so that neither Ctrl+C in the terminal nor the
 * end of this program reaches it. Started bare: `pg_ctl start` would hand our paths to a shell.
 */
export const startServer = async (
  ground: Ground,
  port: number,
  settings: ServerSettings,
): Promise<StartedServer> => {
  const address = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
  };
  const log = await openServerLog(ground);
  try {
    const args = ["-D", ground.cluster, ...flags({ ...settings, ...address })];
    const server = spawn(programPath(ground.binaries, "postgres"), args, {
      ...ground.user,
      cwd: ground.folder,
      detached: true,
      env: bareEnvironment(),
      stdio: ["ignore", log.fd, log.fd],
    });
    let exited = false;
    server.once("error", () => (exited = true));
    server.once("exit", () => (exited = true));
    server.unref();
    return { hasExited: () => exited };
  } finally {
    await log.close();
  }
};
