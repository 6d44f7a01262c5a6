import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const inServer = (path: string): string =>
  fileURLToPath(new URL(`../../server/${path}`, import.meta.url));

/** The flags `npm start` runs the server with. */
const readFlags = async (): Promise<readonly string[]> =>
  JSON.parse(await readFile(inServer("node-flags.json"), "utf8")) as readonly string[];

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
};

const isUp = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A server of its own process on the given database. `stop` asks it to end and waits until it has. */
export const startServer = async (
  environment: Readonly<Record<string, string>>,
): Promise<{ port: number; stop(): Promise<void> }> => {
  const port = await freePort();
  const child: ChildProcess = spawn(
    process.execPath,
    [...(await readFlags()), inServer("src/main.ts")],
    {
      env: { ...process.env, ...environment, PORT: String(port), LOG_LEVEL: "error" },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  // A measurement that fails must not leave its server behind.
  process.once("exit", () => child.kill());
  const ended = once(child, "exit");
  for (let tries = 0; tries < 300 && !(await isUp(port)); tries += 1) {
    if (child.exitCode !== null) throw new Error("the server did not start");
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
};
