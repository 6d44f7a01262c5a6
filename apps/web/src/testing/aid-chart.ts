import type { StateChartDescription } from "../chart/state-chart.description.ts";

/** A small chart of every kind of node, for tests: two stages, a way back, an end and a pause. */
export function aChart(changes: Partial<StateChartDescription> = {}): StateChartDescription {
  return {
    nodes: [
      { id: "proposed", label: "Proposed", kind: "stage" },
      { id: "draft", parent: "proposed", label: "Draft", kind: "state", href: "#draft" },
      {
        id: "underReview",
        parent: "proposed",
        label: "Under review",
        kind: "state",
        href: "#underReview",
      },
      { id: "returned", parent: "proposed", label: "Returned", kind: "state" },
      { id: "approved", label: "Approved", kind: "stage" },
      { id: "sourcing", parent: "approved", label: "Sourcing", kind: "state", href: "#sourcing" },
      { id: "suspended", label: "Suspended", kind: "aside" },
      { id: "rejected", label: "Rejected", kind: "final" },
    ],
    edges: [
      { from: "draft", to: "underReview", event: "commitment.submit" },
      { from: "underReview", to: "returned", event: "approval.return" },
      { from: "returned", to: "underReview", event: "commitment.submit" },
      { from: "underReview", to: "sourcing", event: "approval.grant" },
      { from: "underReview", to: "rejected", event: "approval.decline" },
      { from: "sourcing", to: "suspended", event: "commitment.suspend" },
      { from: "suspended", to: "sourcing", event: "commitment.resume" },
    ],
    current: "underReview",
    visited: [
      { id: "draft", on: "2026-11-02", by: "Proposer" },
      { id: "underReview", on: "2026-11-06", by: "Proposer" },
    ],
    ...changes,
  };
}
