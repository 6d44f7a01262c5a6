import { hash, randomUUID } from "node:crypto";
import { aContent } from "@tiltas/domain/testing";
import { canonicalBytes, entryHash } from "@tiltas/ledger";
import { type CommitmentSnapshot, decide, tasksOf } from "@tiltas/workflows";
import { aSubmitted, castDirectory, eventIn, recordedLife } from "@tiltas/workflows/testing";
import { measure } from "./measure.ts";
import { type Asked, lineOf, openLines } from "./open-line.ts";

const callers = 64;
const rounds = 5000;

type Server = { readonly port: number; readonly token: string; readonly seconds: number };

/** Microseconds a request takes of a server that is kept busy by 64 callers. */
const busyMicros = async (
  { port, seconds }: Server,
  asked: Asked,
  expected: number,
): Promise<number> => {
  const lines = await openLines(port, callers);
  const { perSecond } = await measure(callers, seconds, async (caller) => {
    const { status } = await lineOf(lines, caller).ask(asked);
    if (status !== expected) throw new Error(`${asked.path}: ${status}`);
    return true;
  });
  for (const line of lines) line.close();
  return 1e6 / perSecond;
};

const microsOf = (work: () => unknown): number => {
  for (let round = 0; round < rounds; round += 1) work();
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) work();
  return ((performance.now() - begun) * 1000) / rounds;
};

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");

const afterOf = (before: CommitmentSnapshot): (() => CommitmentSnapshot) => {
  const event = eventIn(before, "approval.grant", "legalReviewer", { stepId: "legal" });
  return () => {
    const outcome = decide(before, event, castDirectory);
    if (!outcome.ok) throw new Error(outcome.reasons[0].id);
    return outcome.value;
  };
};

/**
 * Where a command's time goes, microseconds: what HTTP and the session take of a busy server (wall clock, so the
 * client's own share of the machine is in it), and what the law and the entry's bytes take of this process.
 */
export const measureShares = async (server: Server): Promise<Readonly<Record<string, number>>> => {
  const http = await busyMicros(server, { method: "GET", path: "/health/live" }, 200);
  const session = await busyMicros(
    server,
    {
      method: "POST",
      path: "/trpc/approval.grant",
      headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json" },
      body: JSON.stringify({ commandId: randomUUID() }),
    },
    400,
  );
  const after = afterOf(aSubmitted());
  const [entry] = recordedLife(aContent(), []).entries;
  return {
    "HTTP alone (GET /health/live)": http,
    "bridge, session and input, until a command is refused for a missing field": session - http,
    "rules and transition": microsOf(after),
    "tasks of the new state": microsOf(() => tasksOf(after())) - microsOf(after),
    "canonical bytes and hash of an entry": microsOf(() => {
      const bytes = canonicalBytes(entry);
      return entryHash(sha256, bytes);
    }),
  };
};
