import { registerEvents } from "@tiltas/domain";
import { isEnded, positionOf } from "@tiltas/workflows";
import { BrokenError, mustEqual, mustHold } from "./must.ts";
import { lapse, send, sendAgain, someCommand, someProposal } from "./soak-commands.ts";
import { delegate } from "./soak-delegation.ts";
import { beginLife, letPass, type Life, lookAgain, nextCommandId, nextUuid } from "./soak-life.ts";
import { count, type SoakTally } from "./soak-tally.ts";
import type { SoakWorld } from "./soak-world.ts";

const openFunds = async (life: Life): Promise<void> => {
  for (const code of life.funds) {
    const amount = life.choice.of(["150000.00", "90000000.00", "90000000.00", "90000000.00"]);
    const fund = {
      id: nextUuid(life),
      code,
      name: code,
      owner: "Test ministry",
      fiscalYear: 2026,
      ceiling: { amount, currency: "EUR" },
    };
    const outcome = await life.world.servers[0].register({
      event: "fund.open",
      payload: registerEvents["fund.open"].parse({ fund }),
      commandId: nextCommandId(life),
      by: "system",
    });
    if (!outcome.ok) throw new BrokenError(outcome.reasons[0].id);
  }
};

const versionOf = ({ now }: Life): number => now?.version ?? 0;

/** Begins the sequence's next commitment. */
const propose = async (life: Life): Promise<void> => {
  const answer = await send(life, someProposal(life));
  if (!answer.ok) throw new BrokenError(`a proposal was refused: ${answer.reasons[0].id}`);
  life.commitmentId = answer.value.commitmentId;
  await lookAgain(life);
  mustEqual("version after a proposal", versionOf(life), 1);
};

/** Sends some commands at the same moment; as many entries are added as were accepted. */
const sendAtOnce = async (life: Life, number: number): Promise<void> => {
  const { now } = life;
  if (now === undefined) throw new TypeError("there is no commitment to send commands about");
  const commands = Array.from({ length: number }, () => someCommand(life, now.snapshot));
  const answers = await Promise.all(commands.map(async (command) => send(life, command)));
  await lookAgain(life);
  const accepted = answers.flatMap((answer) => (answer.ok ? [answer.value.version] : []));
  mustEqual(
    `versions written by ${commands.map(({ event }) => event).join(" and ")}`,
    accepted.toSorted((a, b) => a - b),
    accepted.map((_, index) => now.version + 1 + index),
  );
  mustEqual("version reached", versionOf(life), now.version + accepted.length);
  const [only] = commands;
  if (number === 1 && accepted.length === 1)
    mustEqual("the last entry's command", life.now?.lastCommandId, only?.commandId);
};

/** Whatever is done aside must leave the commitment where it was. */
const aside = async (life: Life, act: (life: Life) => Promise<void>): Promise<void> => {
  const before = versionOf(life);
  await act(life);
  await lookAgain(life);
  mustEqual("version after what changes nothing", versionOf(life), before);
};

const letDeadlinesLapse = async (life: Life): Promise<void> => {
  const before = versionOf(life);
  const lapsed = await lapse(life);
  await lookAgain(life);
  const added = versionOf(life) - before;
  mustHold("more entries than deadlines that lapsed", added >= 0 && added <= lapsed);
};

const takeLeave = (life: Life): void => {
  if (life.now !== undefined) life.ended.push(life.now.snapshot);
  life.now = undefined;
  life.commitmentId = undefined;
};

const step = async (life: Life): Promise<void> => {
  const { choice, now } = life;
  letPass(life, choice.below(12));
  if (now === undefined) return propose(life);
  if (isEnded(positionOf(now.snapshot).state) && choice.oneIn(3)) {
    takeLeave(life);
    return propose(life);
  }
  if (choice.oneIn(12)) return aside(life, sendAgain);
  if (choice.oneIn(25)) return aside(life, delegate);
  if (choice.oneIn(25)) return letDeadlinesLapse(life);
  if (choice.oneIn(15)) {
    count(life.tally.tried, "at once");
    return sendAtOnce(life, 2);
  }
  return sendAtOnce(life, 1);
};

/**
 * One sequence of commands by random people on two servers, everything kept being compared with the entries after
 * each. The same seed in a world of its own gives the same sequence. Throws a BrokenError that names the seed.
 */
export const soak = async (world: SoakWorld, seed: number, steps: number): Promise<SoakTally> => {
  const life = beginLife(world, seed);
  letPass(life, 0);
  let done = 0;
  try {
    await openFunds(life);
    for (; done < steps; done += 1) await step(life);
    if (life.commitmentId !== undefined) {
      const { findings } = await world.servers[0].verify({
        stream: `commitment/${life.commitmentId}`,
      });
      mustEqual("findings", findings, []);
    }
  } catch (cause) {
    throw new BrokenError(`seed ${seed}, step ${done + 1} of ${steps}: ${String(cause)}`, {
      cause,
    });
  }
  return life.tally;
};
