import { spawn } from "node:child_process";
import { join } from "node:path";

const main = join(import.meta.dirname, "..", "src", "main.ts");

/** The server as its own program, as an operator starts it. */
export type Program = {
  readonly said: () => string;
  /** Where it serves; rejects when it ends before it is ready. */
  readonly ready: Promise<string>;
  /** How it ended: exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  readonly kill: (signal: NodeJS.Signals) => void;
};

const readyLine = /Tiltas is ready: (http:\S+)/;

/** Starts `main.ts` with these settings and none of this process's own. */
export const startProgram = (settings: Readonly<Record<string, string>>): Program => {
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  const child = spawn(process.execPath, [main], {
    env: {
      PATH,
      HOME,
      ...(TMPDIR === "" ? {} : { TMPDIR }),
      HOST: "127.0.0.1",
      PORT: "0",
      LOG_LEVEL: "error",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown")),
  );
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const origin = readyLine.exec(said)?.[1];
      if (origin !== undefined) resolve(origin);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then((how) => reject(new Error(`ended with ${how} before it was ready:\n${said}`)));
  });
  ready.catch(() => undefined);
  return { said: () => said, ready, ended, kill: (signal) => void child.kill(signal) };
};
