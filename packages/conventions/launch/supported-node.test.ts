import { expect, test } from "vitest";
import { findNodeProblem } from "./supported-node.mjs";

test.for(["20.0.0", "20.20.2", "22.1.0", "24.21.0"])(
  "Node %s can start the launcher",
  (version) => {
    expect(findNodeProblem(version)).toBeUndefined();
  },
);

test.for(["18.20.4", "16.0.0", "8.17.0"])("Node %s is told what is needed", (version) => {
  expect(findNodeProblem(version)).toContain(
    `needs Node 20 or newer to start; this is Node ${version}`,
  );
});
