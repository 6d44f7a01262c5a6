import type { ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";

const answer = (response: ServerResponse, status: number, facts: object): void => {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(facts));
};

/** The server runs; says nothing about what it stands on. */
export const answerLive = (response: ServerResponse): void => answer(response, 200, { live: true });

/** Whether the server can do its work: 200, or 503 when the database does not answer. */
export const answerHealth = async (response: ServerResponse, engine: Engine): Promise<void> => {
  const database = await engine.isHealthy();
  answer(response, database ? 200 : 503, { database });
};
