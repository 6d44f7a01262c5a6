import { samplePolicy } from "@tiltas/domain";
import { explain, shortestWay } from "@tiltas/workflows";
import { aDraft, castDirectory, personWith, play } from "@tiltas/workflows/testing";

const submitted = play(aDraft(), "commitment.submit", "proposer"); // mine detectors, EUR 184 000
const minister = { person: personWith("minister"), roles: ["minister"] } as const;
export const forMinister = explain(submitted, minister, castDirectory).find(
  ({ event, target }) => event === "approval.grant" && target?.id === "minister",
);
export const way = shortestWay(submitted, samplePolicy, castDirectory);
