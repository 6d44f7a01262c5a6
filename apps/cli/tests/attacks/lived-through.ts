import {
  aCommand,
  adoptMachine,
  adoptSamplePolicy,
  aProposed,
  aReviewed,
  aSubmitted,
  lendRole,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";

type CommitmentId = Awaited<ReturnType<typeof aReviewed>>;

/** What happened before the attacks. */
export type LivedThrough = {
  /** Approved, its money reserved. */
  readonly approved: CommitmentId;
  /** Only the minister is still to decide. */
  readonly reviewed: CommitmentId;
  readonly submitted: CommitmentId;
  /** Streams a reader of the audit page opens. */
  readonly streams: readonly string[];
};

/** A command that changes no state. */
export const commentOn = (commitmentId: CommitmentId, text = "Noted.") =>
  aCommand("comment.add", "minister", { text }, { commitmentId });

const comment = async (
  { engine }: Pick<TestEngine, "engine">,
  commitmentId: CommitmentId,
  text: string,
): Promise<void> => {
  receiptOf(await engine.advance(commentOn(commitmentId, text)));
};

/** Registers, three commitments at different places, a delegation, a refusal. */
export const liveThrough = async (ground: TestEngine): Promise<LivedThrough> => {
  const { engine } = ground;
  // A ledger that has lived already has adopted both.
  if (await engine.isEmpty()) throw new Error("a ledger begins with its registers");
  const { adoptions } = await engine.machines();
  if (adoptions.length === 0) await adoptMachine(engine, 2);
  const policies = await engine.listPolicies();
  if (policies.every(({ adoptedAt }) => adoptedAt === null)) await adoptSamplePolicy(engine);
  const approved = await aReviewed(engine);
  const grant = aCommand(
    "approval.grant",
    "minister",
    { stepId: "minister" },
    { commitmentId: approved },
  );
  receiptOf(await engine.advance(grant));
  const reviewed = await aReviewed(engine);
  const submitted = await aSubmitted(engine);
  await lendRole(engine, "minister", "manager");
  await comment(ground, reviewed, "Is the training included?");
  // Refused, and recorded as such.
  await engine.advance(aCommand("commitment.submit", "proposer", {}, { commitmentId: reviewed }));
  await comment(ground, submitted, "Needed before winter.");
  const streams = [approved, reviewed, submitted].map((id) => `commitment/${id}`);
  return { approved, reviewed, submitted, streams };
};

/** What happened after the backup was made. */
export const liveOn = async (
  ground: TestEngine,
  { approved, submitted }: LivedThrough,
): Promise<void> => {
  await comment(ground, approved, "Agreed with the treasury.");
  await comment(ground, submitted, "The lot was measured again.");
  await aProposed(ground.engine);
};
