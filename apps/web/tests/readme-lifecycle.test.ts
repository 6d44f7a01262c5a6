import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Chart, commitmentChart } from "@tiltas/workflows";
import { expect, test } from "vitest";

const readme = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");

const verb = (event: string): string => event.split(".")[1] ?? event;

/** The chart as a Mermaid state diagram; edges between the same two states share a line. */
function mermaidOf({ nodes, edges }: Chart): string {
  const lines = ["stateDiagram-v2", "  direction LR"];
  for (const stage of nodes.filter(({ type }) => type === "stage")) {
    const states = nodes.filter(({ parent }) => parent === stage.id).map(({ id }) => `    ${id}`);
    lines.push(`  state ${stage.id} {`, ...states, "  }");
  }
  const labels = new Map<string, string[]>();
  for (const { from, to, event } of edges) {
    const key = `  ${from} --> ${to}`;
    labels.set(key, [...new Set([...(labels.get(key) ?? []), verb(event)])]);
  }
  for (const [arrow, events] of labels) lines.push(`${arrow}: ${events.join(", ")}`);
  return lines.join("\n");
}

test("the lifecycle in the README is the machine's own", () => {
  const drawn = readme.split("```mermaid\n")[1]?.split("\n```")[0];
  expect(drawn).toBe(mermaidOf(commitmentChart()));
});
