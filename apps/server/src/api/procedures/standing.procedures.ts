import { readingWholeLedger } from "../access.ts";

export const ledgerReads = {
  /** What the ledger signed last, who watches it, and why it is not signed, if so. */
  standing: readingWholeLedger.query(async ({ ctx }) => ctx.engine.ledgerStanding()),
};
