import type { Ground } from "../ground.ts";
import type { Reports } from "./audit-views.ts";
import { conformance, conformanceCommitments } from "./conformance.ts";
import { fundReport } from "./fund-report.ts";
import { positions, walkPositions } from "./positions.ts";
import { sample } from "./sample.ts";
import { separation, separationRows, walkSeparation } from "./separation.ts";
import { stampAt } from "./stamp-at.ts";

/** The reports, each bound to its ground. */
export const reportsOn = (ground: Ground): Reports => ({
  stampAt: async (leafIndex) => stampAt(ground, leafIndex),
  separation: async (query) => separation(ground, query),
  separationRows: async (query, page) => separationRows(ground, query, page),
  walkSeparation: (query) => walkSeparation(ground, query),
  conformance: async (query) => conformance(ground, query),
  conformanceCommitments: async (query, page) => conformanceCommitments(ground, query, page),
  positions: async (filter, page) => positions(ground, filter, page),
  walkPositions: (filter) => walkPositions(ground, filter),
  fundReport: async (filter) => fundReport(ground, filter),
  sample: async (query) => sample(ground, query),
});
