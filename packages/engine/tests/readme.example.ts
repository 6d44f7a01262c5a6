import { commandIdSchema, type CommitmentContent, type PersonId } from "@tiltas/domain";
import { type Command, openEngine } from "@tiltas/engine";

export const proposeTwice = async (url: string, person: PersonId, content: CommitmentContent) => {
  const engine = await openEngine({ url });
  const commandId = commandIdSchema.parse("0192a6a0-0000-7000-8000-000000000001");
  const by = { person };
  const command: Command = {
    event: "commitment.propose",
    payload: { content },
    by,
    commandId,
    expectedRevision: 0,
  };
  const answers = [await engine.advance(command), await engine.advance(command)];
  await engine.sequence();
  const { entries } = await engine.listEntries(`refusal/${person}`, { size: 10 });
  const { findings } = await engine.verify({});
  await engine.close();
  return { answers, refusals: entries.length, findings };
};
