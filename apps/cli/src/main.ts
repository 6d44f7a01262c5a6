import { progressOn } from "./terminal/progress.ts";
import { tiltas } from "./tiltas.ts";
import type { World } from "./world.ts";

const { env, stderr, stdout } = process;

// Whoever reads only the first lines (`tiltas … | head`) has not made us fail.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const world: World = {
  folder: env["INIT_CWD"] ?? process.cwd(),
  isOutside: (env["DATABASE_URL"] ?? "") !== "",
  openEngine: async (options) => {
    const { openEngine } = await import("@tiltas/engine");
    const opening = openEngine(options);
    let closing: Promise<void> | undefined;
    const close = (): Promise<void> => (closing ??= opening.then((engine) => engine.close()));
    // Ctrl+C: what is under way is left to the database to undo; the embedded server is stopped.
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void close().finally(() => process.exit(130)));
    return { ...(await opening), close };
  },
  say: (line) => void stderr.write(`${line}\n`),
  stopWish: () => {
    const stopping = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => stopping.abort());
    return stopping.signal;
  },
  progress: progressOn((text) => void stderr.write(text), stderr.isTTY),
};

process.exitCode = await tiltas(
  process.argv.slice(2),
  world,
  (text) => void stdout.write(`${text}\n`),
);
