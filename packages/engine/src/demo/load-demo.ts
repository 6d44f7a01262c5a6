import {
  commandIdSchema,
  type CommitmentId,
  parseIsoDate,
  type PersonId,
  samplePolicy,
} from "@tiltas/domain";
import type { Engine } from "../engine.ts";
import type { RegisterCommand } from "../register/register-command.ts";
import { demoUuid } from "./demo-ids.ts";
import { archivePeople, demoPassword, demoPeople, type DemoPerson } from "./demo-people.ts";
import { demoFrameworks, demoFunds } from "./demo-registers.ts";
import { scriptOf, type ScriptStep } from "./demo-script.ts";
import { balances, earlierYears } from "./portfolio/earlier-years.ts";
import { liveItems } from "./portfolio/live-items.ts";
import type { PortfolioItem } from "./portfolio/portfolio-item.ts";
import { year2024 } from "./portfolio/year-2024.ts";

export type DemoProgress = (done: number, of: number) => void;

/** A demo command was refused: the portfolio and the law disagree. */
class DemoRefusedError extends Error {
  override readonly name = "DemoRefusedError";
}

type Cast = readonly { readonly id: PersonId; readonly person: DemoPerson }[];

const openRegisters = async (engine: Engine): Promise<void> => {
  const commands: readonly (Pick<RegisterCommand, "event" | "payload"> & { key: string })[] = [
    { key: "policy", event: "policy.adopt", payload: { policy: samplePolicy } },
    ...demoFrameworks.map((framework) => ({
      key: `framework/${framework.code}`,
      event: "framework.open" as const,
      payload: { framework },
    })),
    ...demoFunds.map((fund) => ({
      key: `fund/${fund.code}`,
      event: "fund.open" as const,
      payload: { fund },
    })),
  ];
  for (const { key, event, payload } of commands) {
    const commandId = commandIdSchema.parse(demoUuid(`command/${key}`));
    const outcome = await engine.register({ event, payload, commandId, by: "system" });
    if (!outcome.ok) throw new DemoRefusedError(`${event} ${key}: ${outcome.reasons[0].id}`);
  }
};

const castOf = async (
  engine: Engine,
  people: readonly DemoPerson[],
  password?: string,
): Promise<Cast> => {
  const cast: { id: PersonId; person: DemoPerson }[] = [];
  for (const person of people) {
    const added = await engine.addPerson({
      ...person,
      demo: password !== undefined,
      ...(password === undefined ? {} : { password }),
    });
    cast.push({ id: added.id, person });
  }
  return cast;
};

const actorFor = (cast: Cast, { role, holder, event }: ScriptStep): PersonId => {
  const holders = cast.filter(({ person }) => person.roles.includes(role));
  const chosen = holders[holder];
  if (chosen === undefined) throw new DemoRefusedError(`${event}: nobody holds ${role}`);
  return chosen.id;
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const keepFile = async (engine: Engine, file: string): Promise<void> => {
  const kept = await engine.documents.keep(bytesOf(file), "text/plain");
  if (!kept.ok) throw new DemoRefusedError(`${file}: ${kept.reasons[0].id}`);
};

const carry = async (engine: Engine, cast: Cast, item: PortfolioItem): Promise<void> => {
  let commitmentId: CommitmentId | undefined;
  for (const [index, step] of scriptOf(item).entries()) {
    if (step.file !== undefined) await keepFile(engine, step.file);
    const outcome = await engine.advance({
      event: step.event,
      payload: step.payload,
      by: { person: actorFor(cast, step) },
      expectedRevision: step.expectedRevision,
      commandId: commandIdSchema.parse(demoUuid(`command/${item.key}/${index}`)),
      ...(commitmentId === undefined ? {} : { commitmentId }),
      ...(step.effectiveOn === "today"
        ? {}
        : {
            effectiveOn: parseIsoDate(step.effectiveOn),
            effectiveReason: "Recorded from the published source named in the justification.",
          }),
    });
    if (!outcome.ok)
      throw new DemoRefusedError(
        `${item.key} ${step.event}: ${JSON.stringify(outcome.reasons[0])}`,
      );
    commitmentId = outcome.value.commitmentId;
  }
};

/** True when a demo load was begun and not finished: its archive people can still act. */
export const isDemoUnfinished = async (engine: Engine): Promise<boolean> => {
  const emails = new Set((await engine.listPeople()).map(({ email }) => email));
  return archivePeople.some(({ email }) => emails.has(email));
};

/**
 * Loads the demo portfolio through the engine, every state reached by its own commands. Command ids are fixed,
 * so a load cut short can be run again and a second one changes nothing. Throws a DemoRefusedError on a refusal.
 */
export const loadDemo = async (
  engine: Engine,
  { onProgress }: { onProgress?: DemoProgress } = {},
): Promise<{ commitments: number }> => {
  const past = [...earlierYears, ...balances, ...year2024];
  const of = past.length + liveItems.length;
  // A policy is judged by the people there are, so they come first.
  const archive = await castOf(engine, archivePeople);
  await openRegisters(engine);
  let done = 0;
  for (const item of past) {
    await carry(engine, archive, item);
    onProgress?.((done += 1), of);
  }
  const present = await castOf(engine, demoPeople, demoPassword);
  for (const item of liveItems) {
    await carry(engine, present, item);
    onProgress?.((done += 1), of);
  }
  for (const { id } of archive) await engine.disablePerson(id);
  return { commitments: of };
};
