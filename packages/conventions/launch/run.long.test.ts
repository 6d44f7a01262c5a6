import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { signalGroup } from "./group.mjs";
import { run } from "./run.mjs";

const node = process.execPath;

/** A file that a program writes once it listens, and the wait for it. */
function aReadySign(): { sign: string; seen: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "tiltas run "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const sign = join(folder, "ready");
  return { sign, seen: () => vi.waitFor(() => expect(existsSync(sign)).toBe(true), 5000) };
}

test("a program's exit code and output are kept", async () => {
  const ended = await run(node, ["-e", "console.log('said'); process.exit(7)"], {
    output: "capture",
  });
  expect(ended).toEqual({ code: 7, stopped: false, output: "said\n" });
});

test("a program ended by a signal gives 128 and the signal's number", async () => {
  const ended = await run(node, ["-e", "process.kill(process.pid, 'SIGTERM')"], {
    output: "capture",
  });
  expect(ended.code).toBe(128 + 15);
});

test("a program that cannot be started is an error, not an exit code", async () => {
  await expect(run("./no-such-program", [])).rejects.toThrow("ENOENT");
});

test("a program is asked once, however often a stop is requested, and may take its time", async () => {
  const source = `
    let asked = 0;
    process.on("SIGINT", () => {
      asked += 1;
      setTimeout(() => { console.log("asked " + asked); process.exit(3); }, 300);
    });
    setInterval(() => {}, 1000);
    require("node:fs").writeFileSync(process.argv[1], "");`;
  const { sign, seen } = aReadySign();
  const running = run(node, ["-e", source, sign], { output: "capture", alone: true });
  await seen();
  process.emit("SIGINT", "SIGINT");
  process.emit("SIGINT", "SIGINT");
  expect(await running).toEqual({ code: 3, stopped: true, output: "asked 1\n" });
});

test("whoever a program leaves behind in its group is ended", async () => {
  const source = `
    const { spawn } = require("node:child_process");
    const left = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    console.log(process.pid);
    left.unref();
    process.exit(0);`;
  const { output } = await run(node, ["-e", source], { output: "capture" });
  const group = Number(output);
  expect(group).toBeGreaterThan(0);
  expect(signalGroup(group, 0)).toBe(false);
});

test("a program that ignores the request is ended by force", async () => {
  const source = `
    process.on("SIGTERM", () => {});
    setInterval(() => {}, 1000);
    require("node:fs").writeFileSync(process.argv[1], "");`;
  const { sign, seen } = aReadySign();
  const running = run(node, ["-e", source, sign], { output: "capture", grace: 200 });
  await seen();
  process.emit("SIGTERM", "SIGTERM");
  expect(await running).toMatchObject({ code: 128 + 9, stopped: true });
});
