import { randomUUID } from "node:crypto";
import { type Measured, measure } from "./measure.ts";
import { type Line, lineOf, openLines } from "./open-line.ts";
import type { Portfolio } from "./portfolio.ts";

const steps = [
  { stepId: "legal", role: "legalReviewer" },
  { stepId: "budget", role: "budgetReviewer" },
  { stepId: "minister", role: "minister" },
] as const;

type Sending = { readonly path: string; readonly token: string; readonly body: string };

/** Sends commands and resolves once they are recorded; rejects with the answer when one is not. */
const post = async (
  line: Line,
  { path, token, body }: Sending,
  recorded: number,
): Promise<void> => {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await line.ask({ method: "POST", path: `/trpc/${path}`, headers, body });
  if (answer.status !== 200 || answer.body.split("entryHash").length !== recorded + 1)
    throw new Error(`${String(answer.status)} ${answer.body}`);
};

/** A caller's commitments, all at the same step of the three. */
type Place = { readonly commitments: readonly string[]; readonly step: number };

const sending = (
  { commitments, step }: Place,
  tokens: Portfolio["tokens"],
): Sending | undefined => {
  const asked = steps[step];
  if (asked === undefined) return undefined;
  const commands = commitments.map((commitmentId) => ({
    commitmentId,
    stepId: asked.stepId,
    expectedRevision: 1,
    commandId: randomUUID(),
  }));
  const token = tokens[asked.role];
  return commands.length === 1
    ? { path: "approval.grant", token, body: JSON.stringify(commands[0]) }
    : {
        path: `${commands.map(() => "approval.grant").join(",")}?batch=1`,
        token,
        body: JSON.stringify(Object.fromEntries(commands.entries())),
      };
};

/** Hands out every commitment once, over all rounds; throws when they are used up, as callers without work measure nothing. */
export const commitmentsOf = ({ commitments }: Portfolio) => {
  let next = 0;
  return (count: number): readonly string[] => {
    const taken = commitments.slice(next, next + count);
    next += count;
    if (taken.length < count) throw new Error("no commitments are left: raise BENCH_COMMITMENTS");
    return taken;
  };
};

export type Round = {
  readonly port: number;
  readonly tokens: Portfolio["tokens"];
  readonly take: (count: number) => readonly string[];
  readonly seconds: number;
  /** Commands in one request. */
  readonly perRequest: number;
};

/**
 * Approvals per second through HTTP: session, rules, entry, chain, tasks, roll-ups and idempotency in place. Every
 * caller takes commitments of its own through legal, budget and minister.
 */
export const measureCommands = async (
  { port, tokens, take, seconds, perRequest }: Round,
  callers: readonly number[],
): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const count of callers) {
    const lines = await openLines(port, count);
    const places = new Map<number, Place>();
    const placeOf = (caller: number): Place => {
      const place = places.get(caller);
      return place !== undefined && place.step < steps.length
        ? place
        : { commitments: take(perRequest), step: 0 };
    };
    const requests = await measure(count, seconds, async (caller) => {
      const place = placeOf(caller);
      const asked = sending(place, tokens);
      if (asked === undefined) return false;
      await post(lineOf(lines, caller), asked, perRequest);
      places.set(caller, { ...place, step: place.step + 1 });
      return true;
    });
    measured.push({ ...requests, perSecond: requests.perSecond * perRequest });
    for (const line of lines) line.close();
  }
  return measured;
};
