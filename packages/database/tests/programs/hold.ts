import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const program = join(import.meta.dirname, "hold-embedded.ts");

/** Another program on the same folder, leading a process group of its own as a shell's job does. */
export const holdElsewhere = async (folder: string) => {
  const child = spawn(process.execPath, [program, folder], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const said: string[] = [];
  lines.on("line", (line) => said.push(line));
  const ended = once(child, "close");
  await Promise.race([once(lines, "line"), ended]);
  const pid = child.pid ?? 0;
  const signal = async (target: number, name: NodeJS.Signals): Promise<string[]> => {
    process.kill(target, name);
    await ended;
    return said;
  };
  return {
    said,
    /** Ctrl+C: the whole process group hears it. */
    interrupt: async () => signal(-pid, "SIGINT"),
    kill: async () => signal(pid, "SIGKILL"),
  };
};
