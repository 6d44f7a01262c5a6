import { commitmentIdSchema, type Role } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  badDrafts,
  badErasures,
  badExplorations,
  badLists,
  badPeriods,
  badFundHistories,
  badPortfolios,
  badPreviews,
  badProposals,
  badRefusalLists,
  badReports,
  badRoleChanges,
  badStarts,
  badTotals,
  badWithdrawals,
} from "./bad-input-table.ts";
import type { BadValue } from "./bad-value.ts";
import { failureOf } from "./failure.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
let commitmentId: string;
beforeAll(async () => {
  world = await openWorld();
  ({ commitmentId } = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content: aContent() }));
});
afterAll(async () => world[Symbol.asyncDispose]());

const marker = "put-it-here";

/** A copy with the marker at the path; a key `__proto__` becomes an own key, as JSON.parse makes it. */
const marked = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return marker;
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) };
  const child: unknown = Object.hasOwn(copy, key) ? Reflect.get(copy, key) : {};
  Object.defineProperty(copy, key, {
    value: marked(child, rest),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
};

const write = (good: object, { path, raw }: BadValue): string =>
  JSON.stringify(marked(good, path.split("."))).replace(JSON.stringify(marker), () => raw);

/** Guarantee: what is read of it is asked for with `?.` or compared. */
const asTold = (body: unknown): Told => body as Told;

type Told = {
  error?: { message: string; data: { code: string; fields?: { path: string; message: string }[] } };
};
type Asked = { readonly procedure: string; readonly isRead?: boolean; readonly by?: Role };

const send = async (
  { procedure, isRead = false, by = "proposer" }: Asked,
  body: string,
): Promise<{ status: number; told: Told }> => {
  const headers = {
    authorization: `Bearer ${world.member(by).token}`,
    "content-type": "application/json",
  };
  const url = `${world.server.origin}/trpc/${procedure}`;
  const answer = isRead
    ? await fetch(`${url}?input=${encodeURIComponent(body)}`, { headers })
    : await fetch(url, { method: "POST", headers, body });
  return { status: answer.status, told: asTold(await answer.json()) };
};

/** What came of sending a good input with one value spoiled. */
const spoil = async (asked: Asked, good: object, value: BadValue) => {
  const before = await world.countEntries();
  const { status, told } = await send(asked, write(good, value));
  const fields = told.error?.data.fields ?? [];
  const isNamed = fields.some(({ path, message }) => path === value.names && message !== "");
  return {
    status,
    names: isNamed ? value.names : fields.slice(0, 5),
    recorded: (await world.countEntries()) - before,
  };
};

const refusedFor = ({ names }: BadValue) => ({ status: 400, names, recorded: 0 });

const titled = (values: readonly BadValue[]) =>
  values.map((value) => [value.what, value.path, value] as const);

test("the input the table spoils is good", async () => {
  const body = JSON.stringify({ commandId: newCommand(), content: aContent() });
  expect((await send({ procedure: "commitment.propose" }, body)).status).toBe(200);
});

test.each(titled(badProposals))(
  "a proposal with %s as %s is told so",
  async (_what, _path, value) => {
    expect(
      await spoil(
        { procedure: "commitment.propose" },
        { commandId: newCommand(), content: aContent() },
        value,
      ),
    ).toEqual(refusedFor(value));
  },
);

test.each(titled(badPeriods))("evidence of %s as %s is refused", async (_what, _path, value) => {
  const scope = { kind: "period", from: "2024-01-01", to: "2024-12-31" };
  const asked = { procedure: "evidence.measure", isRead: true, by: "auditor" } as const;
  expect(await spoil(asked, { scope }, value)).toEqual(refusedFor(value));
});

test.each(titled(badWithdrawals))(
  "a withdrawal with %s as %s is told so",
  async (_what, _path, value) => {
    const good = {
      commandId: newCommand(),
      commitmentId,
      expectedRevision: 1,
      reason: "No longer needed.",
    };
    expect(await spoil({ procedure: "commitment.withdraw" }, good, value)).toEqual(
      refusedFor(value),
    );
  },
);

test.each(titled(badLists))(
  "a list asked for with %s as %s is told so",
  async (_what, _path, value) => {
    expect(await spoil({ procedure: "commitment.list", isRead: true }, {}, value)).toEqual(
      refusedFor(value),
    );
  },
);

test.each(titled(badTotals))(
  "totals asked for with %s as %s are told so",
  async (_what, _path, value) => {
    const good = { date: "2024-04-10", donor: "LT", origin: "own" };
    expect(await spoil({ procedure: "totals.asAt", isRead: true }, good, value)).toEqual(
      refusedFor(value),
    );
  },
);

test.each(titled(badExplorations))(
  "a look through the ledger with %s as %s is told so",
  async (_what, _path, value) => {
    expect(
      await spoil({ procedure: "entry.explore", isRead: true, by: "auditor" }, {}, value),
    ).toEqual(refusedFor(value));
  },
);

test.each(titled(badRefusalLists))(
  "refusals asked for with %s as %s are told so",
  async (_what, _path, value) => {
    expect(
      await spoil({ procedure: "refusal.list", isRead: true, by: "auditor" }, {}, value),
    ).toEqual(refusedFor(value));
  },
);

test.each(titled(badFundHistories))(
  "the history of a fund asked for with %s as %s is told so",
  async (_what, _path, value) => {
    const good = { code: "MOD-2026" };
    expect(
      await spoil({ procedure: "fund.history", isRead: true, by: "auditor" }, good, value),
    ).toEqual(refusedFor(value));
  },
);

test.each(titled(badPortfolios))(
  "a portfolio asked for with %s as %s is told so",
  async (_what, _path, value) => {
    const good = { when: { effectiveOn: "2024-04-10" }, origin: "own" };
    expect(
      await spoil({ procedure: "portfolio.list", isRead: true, by: "auditor" }, good, value),
    ).toEqual(refusedFor(value));
  },
);

test.each(
  badReports.flatMap(({ procedure, good, values }) =>
    values.map((value) => [procedure, value.what, value.path, good, value] as const),
  ),
)("%s asked with %s as %s is told so", async (procedure, _what, _path, good, value) => {
  const body = write(good, value);
  const { status, told } = await send({ procedure, isRead: true, by: "auditor" }, body);
  const named = told.error?.data.fields?.map(({ path }) => path) ?? [];
  expect([status, named.includes(value.names ?? value.path)]).toEqual([400, true]);
});

test.each(badReports.map(({ procedure, good }) => [procedure, good] as const))(
  "the input of %s the table spoils is good",
  async (procedure, good) => {
    const { status } = await send({ procedure, isRead: true, by: "auditor" }, JSON.stringify(good));
    expect(status).toBe(200);
  },
);

test.each(titled(badErasures))(
  "an erasure with %s as %s is told so",
  async (_what, _path, value) => {
    const good = {
      commandId: newCommand(),
      stream: `commitment/${commitmentId}`,
      version: 1,
      pointer: "/payload/text",
      ground: "notNeeded",
    };
    const asked = { procedure: "text.erase", by: "administrator" } as const;
    expect(await spoil(asked, good, value)).toEqual(refusedFor(value));
  },
);

test.each(
  ["role.assign", "role.revoke"].flatMap((procedure) =>
    badRoleChanges.map((value) => [procedure, value.what, value.path, value] as const),
  ),
)("%s with %s as %s is told so", async (procedure, _what, _path, value) => {
  const good = {
    commandId: newCommand(),
    person: world.member("legalReviewer").id,
    role: "minister",
    reason: "A new post.",
  };
  expect(await spoil({ procedure, by: "administrator" }, good, value)).toEqual(refusedFor(value));
});

test.each(titled(badDrafts))("a draft with %s as %s is told so", async (_what, _path, value) => {
  expect(await spoil({ procedure: "draft.save" }, { id: newCommand(), body: {} }, value)).toEqual(
    refusedFor(value),
  );
  expect(await world.clientOf("proposer").draft.list.query()).toEqual([]);
});

test.each(titled(badPreviews))(
  "a look at many with %s as %s is told so",
  async (_what, _path, value) => {
    const good = { event: "comment.add", selection: { ids: [commitmentId] } };
    expect(await spoil({ procedure: "bulk.preview" }, good, value)).toEqual(refusedFor(value));
    expect(await world.clientOf("proposer").bulk.mine.query()).toEqual([]);
  },
);

test.each(titled(badStarts))(
  "a job for many begun with %s as %s is told so",
  async (_what, _path, value) => {
    const client = world.clientOf("proposer");
    const ids = [commitmentIdSchema.parse(commitmentId)];
    const { jobId } = await client.bulk.preview.mutate({
      event: "commitment.suspend",
      selection: { ids },
    });
    const good = { jobId, payload: { reason: "Wait." } };
    expect(await spoil({ procedure: "bulk.start" }, good, value)).toEqual(refusedFor(value));
    expect((await client.bulk.byId.query({ jobId })).state).toBe("prepared");
  },
);

test("amounts that are too much only together are told so", async () => {
  const [line] = aContent({ amount: "999999999999999.00" }).lines;
  const content = {
    ...aContent(),
    lines: ["L1", "L2", "L3"].map((lineId) => ({ ...line, lineId })),
  };
  const { status, told } = await send(
    { procedure: "commitment.propose" },
    JSON.stringify({ commandId: newCommand(), content }),
  );
  expect(status).toBe(400);
  expect(told.error?.data.fields?.map(({ path }) => path)).toContain("content.lines");
});

test("a price times a quantity that is too much is told so", async () => {
  const [line] = aContent().lines;
  const huge = {
    ...line,
    totalValue: undefined,
    unitValue: { amount: "999999999999999.00", currency: "EUR" },
    quantity: { precision: "exact", units: "999999999999999" },
  };
  const { status, told } = await send(
    { procedure: "commitment.propose" },
    JSON.stringify({ commandId: newCommand(), content: { ...aContent(), lines: [huge] } }),
  );
  expect(status).toBe(400);
  expect(told.error?.data.fields?.map(({ path }) => path)).toContain("content.lines");
});

test("a text in two Unicode forms is one text", async () => {
  const client = world.clientOf("proposer");
  const titles = ["Žalgirio šarvai".normalize("NFC"), "Žalgirio šarvai".normalize("NFD")].map(
    async (title) => {
      const { reference } = await client.commitment.propose.mutate({
        commandId: newCommand(),
        content: aContent({ change: { title } }),
      });
      return (await client.commitment.byReference.query({ reference })).content.title;
    },
  );
  expect(new Set(await Promise.all(titles))).toEqual(new Set(["Žalgirio šarvai".normalize("NFC")]));
});

test("wildcards in a search are letters", async () => {
  for (const text of ["%", "_", "%%%", "\\", "'", '"'])
    expect((await world.clientOf("proposer").commitment.list.query({ text })).rows, text).toEqual(
      [],
    );
  const { lookAlikes } = await failureOf(
    world.clientOf("proposer").commitment.byReference.query({ reference: "%" }),
  );
  expect(lookAlikes).toEqual([]);
});

test("a body that breaks off is no input", async () => {
  const { status, told } = await send({ procedure: "commitment.propose" }, '{"commandId":"');
  expect([status, told.error?.data.code]).toEqual([400, "BAD_REQUEST"]);
});

test("a role that was taken away meanwhile is gone for the next command", async () => {
  const client = world.clientOf("proposer", 3);
  await client.commitment.propose.mutate({ commandId: newCommand(), content: aContent() });
  await world.ground.superuser.query("UPDATE person SET roles = '{auditor}' WHERE id = $1", [
    world.member("proposer", 3).id,
  ]);
  const failure = await failureOf(
    client.commitment.propose.mutate({ commandId: newCommand(), content: aContent() }),
  );
  expect(failure.code).toBe("FORBIDDEN");
});
