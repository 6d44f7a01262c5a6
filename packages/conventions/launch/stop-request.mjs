import { constants } from "node:os";

/** @typedef {"SIGINT" | "SIGTERM" | "SIGHUP"} StopSignal */
/** @typedef {(signal: StopSignal) => void} StopListener */

/** @type {Set<StopListener>} */
const listeners = new Set();
let watching = false;

/** @param {StopSignal} signal */
function announce(signal) {
  if (listeners.size === 0) process.exit(128 + constants.signals[signal]);
  for (const listener of listeners) listener(signal);
}

/** npm that is killed outright passes nothing on; losing it as a parent is then the only sign. */
function watchParent() {
  const parent = process.ppid;
  if (process.env["npm_lifecycle_event"] === undefined) return;
  setInterval(() => process.ppid !== parent && announce("SIGTERM"), 1000).unref();
}

function watch() {
  if (watching) return;
  watching = true;
  /** @type {readonly StopSignal[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  // A terminal and npm both deliver Ctrl+C: listeners hear every signal and count the first.
  for (const signal of signals) process.on(signal, announce);
  watchParent();
}

/**
 * Calls the listener for every request to stop until the returned function is called.
 * A request that nobody listens to ends this process at once.
 * @param {StopListener} listener
 * @returns {() => void}
 */
export function onStopRequest(listener) {
  watch();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
