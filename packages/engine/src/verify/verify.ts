import type { Ground } from "../ground.ts";
import type { VerifyOptions, VerifyReport } from "./verify-report.ts";
export const verify = async (_ground: Ground, _options: VerifyOptions): Promise<VerifyReport> => {
  throw new Error("verify");
};
