import type { EntryContent, IsoDate } from "@tiltas/domain";
import { openSimulation } from "@tiltas/workflows";
import type pg from "pg";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { parseContent } from "../queries/stored-entry.ts";
import { isLawless } from "../queries/stream-changes.ts";
import type {
  PolicyChoice,
  SimulationAsked,
  SimulationReport,
  SimulationStep,
} from "./policy-views.ts";
import { getPolicy } from "./stored-policy.ts";

const batchSize = 100;
const mostUnreadable = 20;

type Span = readonly [from: IsoDate, to: IsoDate];

const submittedIn = `FROM entry WHERE action = 'commitment.submit' AND stream LIKE 'commitment/%' AND effective_on BETWEEN $1 AND $2`;

const countSubmitted = `SELECT count(DISTINCT stream)::int AS submitted ${submittedIn}`;
const selectStreams = `SELECT DISTINCT stream ${submittedIn} AND stream > $3 ORDER BY stream LIMIT $4`;
const selectEntries =
  "SELECT stream, bytes FROM entry WHERE stream = ANY($1) ORDER BY stream, version";

type History = { readonly stream: string; readonly bytes: readonly Buffer[] };

/** The histories of commitments submitted in a span of days, a hundred in memory at a time. */
async function* historiesOf(
  client: pg.PoolClient,
  span: Span,
  most: number,
): AsyncGenerator<History> {
  let [last, left] = ["", most];
  while (left > 0) {
    const limit = Math.min(batchSize, left);
    const streams = await client.query<{ stream: string }>(selectStreams, [...span, last, limit]);
    const names = streams.rows.map(({ stream }) => stream);
    const entries = await client.query<{ stream: string; bytes: Buffer }>(selectEntries, [names]);
    const byStream = Map.groupBy(entries.rows, ({ stream }) => stream);
    for (const stream of names)
      yield { stream, bytes: (byStream.get(stream) ?? []).map(({ bytes }) => bytes) };
    if (names.length < limit) return;
    last = names.at(-1) ?? last;
    left -= names.length;
  }
}

/** The contents of a history; undefined where bytes are none of ours any more. */
const findContents = ({ bytes }: History): readonly EntryContent[] | undefined => {
  try {
    return bytes.map(parseContent);
  } catch (thrown) {
    if (thrown instanceof SyntaxError || isLawless(thrown)) return undefined;
    throw thrown;
  }
};

const isAdded = (add: (entries: readonly EntryContent[]) => void, history: History): boolean => {
  const contents = findContents(history);
  if (contents === undefined) return false;
  try {
    add(contents);
    return true;
  } catch (thrown) {
    if (isLawless(thrown)) return false;
    throw thrown;
  }
};

const readFromOneMoment =
  // oxlint-disable-next-line tiltas/transaction-appends-entry -- it only reads, and from one moment
  "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0";

async function* stepsOf(
  ground: Ground,
  running: ReturnType<typeof openSimulation>,
  span: Span,
  most: number,
): AsyncGenerator<SimulationStep, void> {
  const unreadable: string[] = [];
  const client = await ground.pool.connect();
  try {
    await client.query(readFromOneMoment);
    const counted = await client.query<{ submitted: number }>(countSubmitted, [...span]);
    const submitted = counted.rows[0]?.submitted ?? 0;
    let done = 0;
    for await (const history of historiesOf(client, span, most)) {
      if (!isAdded(running.add, history)) unreadable.push(history.stream);
      yield { done: (done += 1), of: Math.min(submitted, most) };
    }
    const { length: count } = unreadable;
    const streams = unreadable.slice(0, mostUnreadable);
    yield { report: { ...running.result(), submitted, unreadable: { count, streams } } };
  } finally {
    // Closing the connection ends the transaction, whatever happened.
    client.release(true);
  }
}

/**
 * Replays the commitments submitted in a period under another policy, all from one moment, and tells after each how
 * many it has read. Ends with the report, or as soon as nobody asks for more; holds nothing before the first is asked.
 * @throws InputError for a period that ends before it begins, or a version nobody adopted
 */
export const followSimulation = async (
  ground: Ground,
  choice: PolicyChoice,
  { from, to, most = Number.MAX_SAFE_INTEGER }: Omit<SimulationAsked, "onProgress">,
): Promise<AsyncGenerator<SimulationStep, void>> => {
  if (from > to) throw new InputError("to", "periodEndsFirst", "must not be before the first day");
  const policy = await getPolicy(ground, choice, "policy");
  return stepsOf(ground, openSimulation(policy, { from, to }), [from, to], most);
};

/** The simulation ended without its report, which its generator rules out. */
class SimulationEndedError extends Error {
  override readonly name = "SimulationEndedError";
}

/** The whole simulation as one answer; `onProgress` is told after each commitment. Throws as `followSimulation` does. */
export const simulatePolicy = async (
  ground: Ground,
  choice: PolicyChoice,
  { onProgress, ...asked }: SimulationAsked,
): Promise<SimulationReport> => {
  for await (const step of await followSimulation(ground, choice, asked)) {
    if ("report" in step) return step.report;
    onProgress?.(step.done, step.of);
  }
  throw new SimulationEndedError("the simulation told no report");
};
