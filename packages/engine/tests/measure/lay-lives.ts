import type { CommitmentId } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { choiceFrom, type Choice } from "../random/choice.ts";
import type { World } from "../read-world.ts";

const kinds = ["military", "humanitarian", "works"] as const;

const someContent = ({ below, of, oneIn }: Choice, number: number) => {
  const amount = `${1000 + below(8000)}.00`;
  const share = { shareId: "S1", donor: "LT", amount: { amount, currency: "EUR" }, state: "firm" };
  return aContent({
    amount,
    change: {
      title: `Lot ${number}`,
      kind: of(kinds),
      shares: [{ ...share, fundCode: of(["MOD-2026", "DCF-2026"]) }],
      ...(oneIn(3) ? { frameworkCode: undefined } : {}),
    },
  });
};

/** One life of one to some ten entries, by a seeded choice: turned down, recalled, revised, held up, bought, or left waiting. */
const live = async (world: World, choice: Choice, number: number): Promise<void> => {
  const { commitmentId } = await world.propose(someContent(choice, number));
  let revision = 1;
  if (choice.oneIn(4)) {
    const content = someContent(choice, number);
    const reason = "Asked again.";
    await world.act(commitmentId, "commitment.revise", "proposer", { content, reason });
    revision += 1;
  }
  if (choice.oneIn(6)) return;
  await world.act(commitmentId, "commitment.submit", "proposer", {}, { revision });
  await decide(world, choice, commitmentId, revision);
};

const decide = async (
  world: World,
  choice: Choice,
  commitmentId: CommitmentId,
  revision: number,
): Promise<void> => {
  const step = { stepId: "budgetHolder" };
  const sent = { revision };
  if (choice.oneIn(5)) {
    const reason = "Not this year.";
    await world.act(commitmentId, "approval.decline", "budgetHolder", { ...step, reason }, sent);
    return;
  }
  await world.act(commitmentId, "approval.grant", "budgetHolder", step, sent);
  const why = { reason: "A question from the committee." };
  if (choice.oneIn(3)) {
    await world.act(commitmentId, "commitment.suspend", "minister", why, sent);
    if (choice.oneIn(2)) await world.act(commitmentId, "commitment.resume", "minister", why, sent);
    else await world.act(commitmentId, "commitment.cancel", "minister", why, sent);
  }
};

const minute = 60_000;

/** So many commitments with their lives, some minutes apart, every hundredth refusal included; all sequenced. */
export const layLives = async (world: World, count: number, seed: number): Promise<void> => {
  const choice = choiceFrom(seed);
  let now = Date.parse("2026-01-05T07:00:00.000Z");
  await world.ground.pool.query("UPDATE fund SET ceiling = 99999999999.00");
  for (let number = 1; number <= count; number += 1) {
    now += choice.below(20 * minute) + 15_000;
    world.clock.set(new Date(now).toISOString());
    await live(world, choice, number);
    if (number % 500 === 0) while ((await world.sequence()) > 0);
  }
  while ((await world.sequence()) > 0);
  await world.ground.pool.query("ANALYZE");
};
