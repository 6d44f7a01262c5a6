import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { type Measured, measure } from "./measure.ts";
import type { Portfolio } from "./portfolio.ts";

const steps = [
  { stepId: "legal", role: "legalReviewer" },
  { stepId: "budget", role: "budgetReviewer" },
  { stepId: "minister", role: "minister" },
] as const;

/** Where a caller is: which commitment, and which of its steps comes next. */
type Place = { readonly commitmentId: string; readonly step: number };

/** Sends one command and resolves once it is recorded; rejects with the answer when it is not. */
const post = async (port: number, agent: Agent, token: string, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        agent,
        method: "POST",
        path: "/trpc/approval.grant",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("end", () => {
          const text = Buffer.concat(pieces).toString("utf8");
          if (answer.statusCode === 200 && text.includes("entryHash")) resolve();
          else reject(new Error(`${String(answer.statusCode)} ${text}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

/**
 * Approvals per second through HTTP: session, rules, entry, chain, tasks, roll-ups and idempotency in place. Every
 * caller takes commitments of its own through legal, budget and minister.
 */
export const measureCommands = async (
  port: number,
  { commitments, tokens }: Portfolio,
  callers: readonly number[],
  seconds: number,
): Promise<readonly Measured[]> => {
  let next = 0;
  const measured: Measured[] = [];
  for (const count of callers) {
    const agent = new Agent({ keepAlive: true, maxSockets: count });
    const places = new Map<number, Place>();
    const placeOf = (caller: number): Place | undefined => {
      const place = places.get(caller);
      if (place !== undefined && place.step < steps.length) return place;
      const commitmentId = commitments[next];
      next += 1;
      return commitmentId === undefined ? undefined : { commitmentId, step: 0 };
    };
    measured.push(
      await measure(count, seconds, async (caller) => {
        const place = placeOf(caller);
        const asked = place && steps[place.step];
        if (place === undefined || asked === undefined) return false;
        const { commitmentId, step } = place;
        const body = {
          commitmentId,
          stepId: asked.stepId,
          expectedRevision: 1,
          commandId: randomUUID(),
        };
        await post(port, agent, tokens[asked.role], JSON.stringify(body));
        places.set(caller, { commitmentId, step: step + 1 });
        return true;
      }),
    );
    agent.destroy();
  }
  return measured;
};
