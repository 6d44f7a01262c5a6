const oldest = 20;

/**
 * Says why a host's Node cannot run the launcher, or nothing when it can.
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function findNodeProblem(version) {
  const major = Number(version.split(".")[0]);
  if (major >= oldest) return undefined;
  return `Tiltas needs Node ${oldest} or newer to start; this is Node ${version}. It brings its own Node 24 for everything else.`;
}
