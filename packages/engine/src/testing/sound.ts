import type { Engine } from "../engine.ts";

/** Places every waiting leaf and verifies everything; throws with the findings when the ledger does not verify. */
export const mustBeSound = async (engine: Engine): Promise<void> => {
  while ((await engine.sequence()) > 0);
  const { findings } = await engine.verify({});
  if (findings.length > 0)
    throw new Error(`the ledger does not verify: ${JSON.stringify(findings, undefined, 2)}`);
};
