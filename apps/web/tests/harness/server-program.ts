import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

/** A server of its own, as an operator starts one. */
export type ServerProgram = {
  readonly origin: string;
  /** Asks it to stop and waits for it; throws when it ended badly or wrote anything to its error output. */
  readonly stop: () => Promise<void>;
};

const repository = join(import.meta.dirname, "..", "..", "..", "..");
const main = join(repository, "apps", "server", "src", "main.ts");
const follow = join(repository, "packages", "conventions", "launch", "follow-launcher.mjs");

/** The server did not come up, or did not end well. */
class ServerProgramError extends Error {
  override readonly name = "ServerProgramError";
}

type Ground = { readonly url: string; readonly superuserUrl: string; readonly folder: string };

const stopMs = 15_000;

const start = ({ url, superuserUrl, folder }: Ground) =>
  spawn(process.execPath, ["--import", pathToFileURL(follow).href, main], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: url,
      DATABASE_ADMIN_URL: superuserUrl,
      TILTAS_DATA: folder,
      HOST: "127.0.0.1",
      PORT: "0",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });

type Child = ReturnType<typeof start>;

const outputOf = (child: Child) => {
  const lines: string[] = [];
  const ready = new Promise<string>((resolve) => {
    child.stdout?.setEncoding("utf8").on("data", (said: string) => {
      lines.push(said);
      const origin = /Tiltas is ready: (\S+)/.exec(lines.join(""))?.[1];
      if (origin !== undefined) resolve(origin);
    });
  });
  return { ready, said: () => lines.join("") };
};

/** Starts one on a database and a free port; resolves when it answers. */
export const startServer = async (ground: Ground): Promise<ServerProgram> => {
  const child = start(ground);
  const { ready, said } = outputOf(child);
  const complaints = child.stderr === null ? Promise.resolve("") : text(child.stderr);
  const ended = once(child, "exit");
  const origin = await Promise.race([ready, ended.then(() => undefined)]);
  if (origin === undefined)
    throw new ServerProgramError(`the server did not start:\n${said()}${await complaints}`);
  return {
    origin,
    stop: async () => {
      child.kill("SIGTERM");
      const cut = setTimeout(() => child.kill("SIGKILL"), stopMs);
      await ended;
      clearTimeout(cut);
      const complained = await complaints;
      if (child.exitCode !== 0 || complained !== "" || /"level":[3-6]0/.test(said()))
        throw new ServerProgramError(
          `the server ended with ${child.exitCode}:\n${said()}${complained}`,
        );
    },
  };
};
