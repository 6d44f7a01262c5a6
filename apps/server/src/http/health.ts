import type { ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";

const answer = (response: ServerResponse, status: number, facts: object): void => {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(facts));
};

/** The server runs; says nothing about what it stands on. */
export const answerLive = (response: ServerResponse): void => answer(response, 200, { live: true });

/**
 * Whether the server can do its work, how many entries the sequencer still has to order, why the ledger is not signed
 * and what is wrong with a document's file, if so: 200, or 503 without the database.
 */
export const answerHealth = async (response: ServerResponse, engine: Engine): Promise<void> => {
  if (!(await engine.isHealthy())) return answer(response, 503, { database: false });
  // The fault alone: its message names folders, and anyone may ask for health.
  const ledgerAlarm = engine.findSignerAlarm()?.fault ?? null;
  const documentAlarm = engine.documents.findAlarm()?.fault ?? null;
  const pendingLeaves = await engine.pendingLeaves();
  answer(response, 200, { database: true, pendingLeaves, ledgerAlarm, documentAlarm });
};
