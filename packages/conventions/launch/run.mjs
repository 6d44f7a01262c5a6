import { spawn } from "node:child_process";
import { constants } from "node:os";
import { endGroup, signalGroup } from "./group.mjs";
import { onStopRequest } from "./stop-request.mjs";

/**
 * Resolves once the program has ended; rejects when it could not be started.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>} code as a shell would give it: 128 + n after a signal
 */
function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      resolve(code ?? 128 + constants.signals[signal ?? "SIGKILL"]),
    );
  });
}

/**
 * @typedef {object} Running
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {"inherit" | "capture" | "stderr"} [output] where its output goes; "stderr" keeps our stdout clean
 * @property {boolean} [alone] a stop is told to the program alone, which then ends its own children in order
 * @property {number} [grace] milliseconds from a stop request to SIGKILL
 */

/** @typedef {{ code: number, stopped: boolean, output: string }} Ended */

/**
 * Runs a program in a process group of its own and leaves nobody of that group behind.
 * Ctrl+C therefore reaches this process only, which passes it on once.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Running} [how]
 * @returns {Promise<Ended>} code as a shell would give it: 128 + n after a signal
 */
export async function run(command, args, how = {}) {
  const { cwd, env, output = "inherit", alone = false, grace = 30_000 } = how;
  const captured = output === "capture";
  // The channel carries no message: its closing tells the program that we are gone.
  /** @type {import("node:child_process").StdioOptions} */
  const channel = alone ? ["ipc"] : [];
  const out = captured ? "pipe" : output === "stderr" ? 2 : 1;
  /** @type {import("node:child_process").ChildProcess} */
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", out, captured ? "pipe" : 2, ...channel],
  });
  const exit = exitOf(child);
  const heard = captured ? hear(child) : undefined;

  let stopped = false;
  /** @type {NodeJS.Timeout | undefined} */
  let force;
  const forget = onStopRequest((signal) => {
    if (stopped || child.pid === undefined) return;
    stopped = true;
    const leader = child.pid;
    if (alone) child.kill(signal);
    else signalGroup(leader, signal);
    force = setTimeout(() => signalGroup(leader, "SIGKILL"), grace);
  });
  try {
    const code = await exit;
    if (child.pid !== undefined) await endGroup(child.pid, 10_000);
    return { code, stopped, output: (await heard) ?? "" };
  } finally {
    clearTimeout(force);
    forget();
  }
}

/**
 * Everything the program and its children write until the last of them has let go.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function hear(child) {
  /** @type {Buffer[]} */
  const heard = [];
  /** @param {Buffer} bytes */
  const note = (bytes) => void heard.push(bytes);
  child.stdout?.on("data", note);
  child.stderr?.on("data", note);
  return new Promise((resolve) =>
    child.once("close", () => resolve(Buffer.concat(heard).toString("utf8"))),
  );
}

/**
 * Hands the terminal over to a program, as a shell would: its input, its output, its Ctrl+C.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [how]
 * @returns {Promise<number>} exit code, 128 + n after a signal
 */
export async function handOver(command, args, how = {}) {
  const child = spawn(command, args, { ...how, stdio: "inherit" });
  // A terminal has already sent Ctrl+C to the child itself.
  const forget = onStopRequest(
    (signal) => (signal !== "SIGINT" || !process.stdin.isTTY) && child.kill(signal),
  );
  try {
    return await exitOf(child);
  } finally {
    forget();
  }
}
