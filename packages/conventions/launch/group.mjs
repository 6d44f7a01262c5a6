import { setTimeout as pause } from "node:timers/promises";

/**
 * Sends a signal to a process group; a group that is gone is no error.
 * @param {number} leader
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether anyone was there to receive it
 */
export function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    // EPERM on macOS: only zombies are left.
    if (error instanceof Error && "code" in error && error.code === "EPERM") return false;
    throw error;
  }
}

/**
 * Ends what a finished program left behind in its group: SIGINT (PostgreSQL's fast shutdown), then SIGKILL.
 * @param {number} leader
 * @param {number} patience milliseconds between the two
 * @returns {Promise<void>}
 */
export async function endGroup(leader, patience) {
  const deadline = Date.now() + patience;
  if (!signalGroup(leader, "SIGINT")) return;
  while (Date.now() < deadline) {
    if (!signalGroup(leader, 0)) return;
    await pause(50);
  }
  signalGroup(leader, "SIGKILL");
}
