/**
 * Prints one line on stderr when a longer step begins and one when it ends, with its duration.
 * @param {string} what
 */
export function announceStep(what) {
  const start = performance.now();
  process.stderr.write(`${what} …\n`);
  return {
    /** @param {boolean} succeeded */
    end(succeeded) {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stderr.write(`${succeeded ? "  done" : "  failed"} after ${seconds} s\n`);
    },
  };
}
