import type { CommitmentId } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aSubmitted,
  mustBeSound,
  openFund,
  openTestEngine,
  type TestEngine,
} from "@tiltas/engine/testing";
import { type Choice, choiceFrom } from "./choice.ts";
import { BrokenError, mustEqual, mustHold } from "./must.ts";
import { count } from "./soak-tally.ts";

export type Attack = {
  readonly clients: number;
  readonly funds: number;
  readonly rounds: number;
  readonly seed: number;
};

/** What came of an attack. */
export type Attacked = {
  /** Answers by reason. */
  readonly answers: ReadonlyMap<string, number>;
  /** How often a fund was seen above its ceiling. */
  readonly breaches: number;
  /** Turns that ended in PostgreSQL's own words for a deadlock or a lost race, which the engine must try again. */
  readonly surfaced: number;
  /** Turns that ended in any other error, by its code: a server that was out of connections, say. */
  readonly errors: ReadonlyMap<string, number>;
  /** Deadlocks PostgreSQL met, told or not. */
  readonly deadlocks: number;
  /** Funds with no room for one more share at the end. */
  readonly full: number;
};

const share = 10_000;
const money = (amount: number) => ({ amount: `${amount}.00`, currency: "EUR" as const });

/** A commitment of two equal shares on two of the funds, named in either order. */
const onTwoFunds = (choice: Choice, codes: readonly string[]) => {
  const first = choice.of(codes);
  const others = codes.filter((code) => code !== first);
  const second = others.length === 0 ? first : choice.of(others);
  return aContent({
    amount: `${2 * share}.00`,
    change: {
      shares: [first, second].map((fundCode, index) => ({
        shareId: `S${index + 1}`,
        donor: "LT",
        fundCode,
        amount: money(share),
        state: "firm" as const,
      })),
    },
  });
};

type Held = { readonly code: string; readonly ceiling: string; readonly held: string };

const selectHeld = `SELECT code, ceiling::text, (reserved + obligated + spent)::text AS held FROM fund
  WHERE code LIKE 'SKEW-%' ORDER BY code`;

const heldOn = async ({ superuser }: TestEngine): Promise<readonly Held[]> =>
  (await superuser.query<Held>(selectHeld)).rows;

const breachesIn = (held: readonly Held[]): number =>
  held.filter(({ held: sum, ceiling }) => Number(sum) > Number(ceiling)).length;

type Field = {
  readonly opened: TestEngine;
  readonly servers: readonly Engine[];
  readonly codes: readonly string[];
  readonly choice: Choice;
  /** What each client has approved and may let go of again. */
  readonly approved: CommitmentId[][];
  readonly answers: Map<string, number>;
  readonly errors: Map<string, number>;
};

// deadlock_detected and serialization_failure
const racing = ["40P01", "40001"];

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);

/** One client's turn: it approves what it submitted, or lets go of what it approved, so that room comes and goes. */
const turn = async (field: Field, client: number, submitted: CommitmentId): Promise<string> => {
  const server = field.servers[client % field.servers.length] ?? field.opened.engine;
  const mine = field.approved[client] ?? [];
  const grant = aCommand(
    "approval.grant",
    "budgetHolder",
    { stepId: "budgetHolder" },
    { commitmentId: submitted },
  );
  const answer = await server.advance(grant);
  if (answer.ok) {
    mine.push(submitted);
    return "approved";
  }
  const [oldest] = mine.splice(0, 1);
  if (oldest === undefined) return answer.reasons[0].id;
  const letGo = aCommand(
    "commitment.cancel",
    "minister",
    { reason: "Room for others." },
    { commitmentId: oldest },
  );
  const gone = await server.advance(letGo);
  return gone.ok ? `${answer.reasons[0].id}, then let go` : gone.reasons[0].id;
};

/** Every client submits something, all turns are taken at the same moment, and the funds are watched meanwhile. */
const round = async (field: Field): Promise<number> => {
  const contents = field.approved.map(() => onTwoFunds(field.choice, field.codes));
  const submitted = await Promise.all(
    contents.map(async (content, client) =>
      aSubmitted(field.servers[client % field.servers.length] ?? field.opened.engine, content),
    ),
  );
  const turns = Promise.allSettled(submitted.map(async (id, client) => turn(field, client, id)));
  let breaches = breachesIn(await heldOn(field.opened));
  for (const result of await turns)
    if (result.status === "fulfilled") count(field.answers, result.value);
    else count(field.errors, codeOf(result.reason));
  breaches += breachesIn(await heldOn(field.opened));
  return breaches;
};

const selectDeadlocks =
  "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()";

/**
 * Clients on three servers reserve at the same moment on a few funds that are nearly full, two of them at a time in
 * any order, and let go again. Throws when a fund holds anything but what its approved commitments reserve, and when
 * the ledger does not verify afterwards.
 */
export const attackCeilings = async ({
  clients,
  funds,
  rounds,
  seed,
}: Attack): Promise<Attacked> => {
  const opened = await openTestEngine();
  try {
    const servers = [opened.engine, await opened.openAnother(), await opened.openAnother()];
    const codes = Array.from({ length: funds }, (_, index) => `SKEW-${index + 1}`);
    // Room for about half of what the clients of one round ask for.
    const places = Math.max(1, Math.floor(clients / funds));
    for (const code of codes)
      await openFund(opened.engine, code, `${places * share + share / 2}.00`);
    const approved = Array.from({ length: clients }, (): CommitmentId[] => []);
    const answers = new Map<string, number>();
    const errors = new Map<string, number>();
    const choice = choiceFrom(seed);
    const field: Field = { opened, servers, codes, choice, approved, answers, errors };
    let breaches = 0;
    for (let number = 0; number < rounds; number += 1) breaches += await round(field);
    const held = await heldOn(opened);
    const total = held.reduce((sum, fund) => sum + Number(fund.held), 0);
    mustEqual("what the funds hold in all", total, approved.flat().length * 2 * share);
    mustHold("no client was ever refused for want of money", answers.size > 1);
    const { rows } = await opened.superuser.query<{ deadlocks: number }>(selectDeadlocks);
    const full = held.filter(({ held: sum, ceiling }) => Number(ceiling) - Number(sum) < share);
    await mustBeSound(opened.engine);
    const surfaced = racing.reduce((sum, code) => sum + (errors.get(code) ?? 0), 0);
    return {
      answers,
      breaches,
      surfaced,
      errors,
      deadlocks: rows[0]?.deadlocks ?? 0,
      full: full.length,
    };
  } catch (cause) {
    throw new BrokenError(`seed ${seed}: ${String(cause)}`, { cause });
  } finally {
    await opened.close();
  }
};
