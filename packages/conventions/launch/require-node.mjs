import { findNodeProblem } from "./supported-node.mjs";

const problem = findNodeProblem(process.versions.node);
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
