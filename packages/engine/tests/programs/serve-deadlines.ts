import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const program = join(import.meta.dirname, "deadline-server.ts");

/** A server of its own whose clock goes where it is told; `kill` ends it as a power cut would. */
export const serveDeadlines = (url: string, dataDir: string, start: string) => {
  const child = spawn(process.execPath, [program, url, dataDir, start], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = once(child, "close");
  return {
    setClock: (instant: string): void => void child.stdin.write(`${instant}\n`),
    kill: async (): Promise<void> => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};
