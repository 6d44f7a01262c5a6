import { createTestDatabase } from "@tiltas/database/testing";
import {
  type CommitmentContent,
  type CommitmentId,
  commandIdSchema,
  commitmentIdSchema,
  type EventName,
  type Instant,
  type IsoDate,
  parseInstant,
  type PersonId,
  type Receipt,
  type Role,
} from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import type { Ground } from "../src/ground.ts";
import { openGround } from "../src/open-ground.ts";
import { type Reads, readsOn } from "../src/reads.ts";
import { sequence } from "../src/sequence/sequence.ts";
import { advance } from "../src/write/advance.ts";
import { startWriting } from "../src/write/writing.ts";

const cast: readonly Role[] = [
  "proposer",
  "budgetHolder",
  "legalReviewer",
  "budgetReviewer",
  "minister",
  "procurementOfficer",
  "contractingAuthority",
  "logisticsOfficer",
  "recipientRepresentative",
  "manager",
  "auditor",
];

export type Sent = {
  readonly revision?: number;
  readonly effectiveOn?: IsoDate;
  readonly by?: PersonId;
  /** Who lends the person the role. */
  readonly onBehalfOf?: PersonId;
};

/** A database with one person per role, two funds and a framework, written to by the real write path. */
export type World = AsyncDisposable & {
  readonly ground: Ground;
  readonly reads: Reads;
  readonly superuserUrl: string;
  readonly clock: { set(instant: string): void };
  /** Sends a command that must be lawful. */
  readonly act: (
    commitmentId: CommitmentId,
    event: EventName,
    role: Role,
    payload?: object,
    sent?: Sent,
  ) => Promise<Receipt>;
  readonly propose: (content?: CommitmentContent, sent?: Sent) => Promise<Receipt>;
  /** Proposes, submits and has everyone grant: EUR 100 000.00 by the budget holder unless said. */
  readonly approve: (content?: CommitmentContent, sent?: Sent) => Promise<Receipt>;
  /** Sends a command that must be refused and gives the reason ids. */
  readonly refusedAs: (
    commitmentId: CommitmentId,
    event: EventName,
    role: Role,
    payload?: object,
  ) => Promise<readonly string[]>;
  readonly sequence: () => Promise<number>;
};

const registersSql = `
  INSERT INTO fund (id, code, name, owner, fiscal_year, ceiling) VALUES
    ('${seededUuid(700, 1)}', 'MOD-2026', 'Defence budget 2026', 'Ministry', 2026, 900000000.00),
    ('${seededUuid(700, 2)}', 'DCF-2026', 'Development fund 2026', 'Ministry', 2026, 5000000.00);
  INSERT INTO framework (id, code, name, kind, leads, members, milestones) VALUES
    ('${seededUuid(701, 1)}', 'DEMINING', 'Demining coalition', 'coalition', '{LT,IS}', '{EE}', '[]')`;

const addCast = async ({ prisma }: Ground): Promise<void> => {
  await prisma.person.createMany({
    data: cast.flatMap((role) =>
      [1, 2].map((number) => ({
        id: personWith(role, number),
        email: `${role.toLowerCase()}.${number}@demo.example`,
        name: `${role} ${number}`,
        roles: number === 1 && role === "minister" ? [role, "registrar"] : [role],
        demo: true,
      })),
    ),
  });
};

const grants: readonly (readonly [string, Role])[] = [
  ["budgetHolder", "budgetHolder"],
  ["legal", "legalReviewer"],
  ["budget", "budgetReviewer"],
  ["minister", "minister"],
];

/** Opens a world; the clock stands at 2026-11-02 08:00 UTC and moves one second with each command. */
export const openWorld = async (): Promise<World> => {
  const database = await createTestDatabase();
  let now: Instant = parseInstant("2026-11-02T08:00:00.000Z");
  const { ground, database: opened } = await openGround({
    url: database.url,
    clock: { now: () => now },
  });
  const writing = startWriting(ground);
  let commands = 0;
  await addCast(ground);
  await ground.pool.query(registersSql);

  const send = async (
    commitmentId: CommitmentId | undefined,
    event: EventName,
    role: Role,
    payload: object,
    sent: Sent,
  ) => {
    commands += 1;
    now = parseInstant(new Date(Date.parse(now) + 1000).toISOString());
    return advance(writing, {
      event,
      payload,
      commandId: commandIdSchema.parse(seededUuid(900, commands)),
      expectedRevision: sent.revision ?? (commitmentId === undefined ? 0 : 1),
      by: {
        person: sent.by ?? personWith(role),
        ...(sent.onBehalfOf === undefined ? {} : { onBehalfOf: sent.onBehalfOf }),
      },
      ...(commitmentId === undefined ? {} : { commitmentId }),
      ...(sent.effectiveOn === undefined
        ? {}
        : { effectiveOn: sent.effectiveOn, effectiveReason: "Recorded later." }),
    });
  };
  const lawful = async (...args: Parameters<typeof send>): Promise<Receipt> => {
    const outcome = await send(...args);
    if (!outcome.ok) throw new Error(`${args[1]}: ${JSON.stringify(outcome.reasons)}`);
    return outcome.value;
  };
  const propose: World["propose"] = async (
    content = aContent({ amount: "100000.00" }),
    sent = {},
  ) => lawful(undefined, "commitment.propose", "proposer", { content }, sent);

  return {
    ground,
    reads: readsOn(ground),
    superuserUrl: database.superuserUrl,
    clock: { set: (instant) => void (now = parseInstant(instant)) },
    act: async (commitmentId, event, role, payload = {}, sent = {}) =>
      lawful(commitmentId, event, role, payload, sent),
    propose,
    approve: async (content, sent = {}) => {
      const { commitmentId } = await propose(content, sent);
      const submitted = await lawful(commitmentId, "commitment.submit", "proposer", {}, sent);
      let last = submitted;
      const { snapshot } = await getRow(ground, commitmentId);
      for (const [stepId, role] of grants)
        if (snapshot.includes(`"stepId": "${stepId}"`) || snapshot.includes(`"stepId":"${stepId}"`))
          last = await lawful(commitmentId, "approval.grant", role, { stepId }, sent);
      return last;
    },
    refusedAs: async (commitmentId, event, role, payload = {}) => {
      const outcome = await send(commitmentId, event, role, payload, {});
      if (outcome.ok) throw new Error(`${event} was not refused`);
      return outcome.reasons.map(({ id }) => id);
    },
    sequence: async () => sequence(ground),
    [Symbol.asyncDispose]: async () => {
      await opened.close();
      await database.drop();
    },
  };
};

const getRow = async ({ pool }: Ground, id: string): Promise<{ snapshot: string }> => {
  const { rows } = await pool.query<{ snapshot: string }>(
    "SELECT snapshot::text FROM commitment WHERE id = $1",
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("no such commitment");
  return row;
};

export const someoneElse = commitmentIdSchema.parse(seededUuid(801, 1));
