import { type EntryContent, entryContentSchema, type PersonId, type Role } from "@tiltas/domain";
import { expect, test } from "vitest";
import { personWith } from "../testing/cast.ts";
import { judgeRoles } from "./judge-roles.ts";
import { momentOf } from "./recorded.ts";

const [minister, administrator] = [personWith("minister"), personWith("administrator")];

/** An entry recorded so many minutes after eight. */
const entryAt = (minute: number, change: object): EntryContent =>
  entryContentSchema.parse({
    schema: "tiltas.entry/1",
    stream: "commitment/x",
    version: 1,
    action: "approval.grant",
    payload: {},
    actor: { type: "system", job: "import" },
    at: `2026-10-01T08:${String(minute).padStart(2, "0")}:00.000Z`,
    recordedOn: "2026-10-01",
    effectiveOn: "2026-10-01",
    commandId: "01920384-0000-7000-8000-000000000999",
    reasons: [],
    ...change,
  });

const registers = (minute: number, person: PersonId, roles: readonly Role[], more: object = {}) =>
  entryAt(minute, {
    stream: `person/${person}`,
    action: "person.register",
    payload: { person: { id: person, roles }, ...more },
  });

const changes = (minute: number, action: string, person: PersonId, role: Role, version = 2) =>
  entryAt(minute, {
    stream: `person/${person}`,
    version,
    action,
    payload: { person, role, reason: "A new post." },
    actor: { type: "person", person: administrator, role: "administrator" },
  });

const acts = (minute: number, actor: object = {}) =>
  entryAt(minute, { actor: { type: "person", person: minister, role: "minister", ...actor } });

const judge = (entries: readonly EntryContent[], isWholeLedger = true) => {
  const judging = judgeRoles();
  const placed = entries.map((content, index) => ({ content, moment: momentOf(index, content) }));
  for (const { content, moment } of placed)
    judging.learn({ ...content, index: moment.index, content });
  const found = placed.flatMap(({ content, moment }) => judging.judge(content, moment));
  const { findings, areProved } = judging.finish(isWholeLedger);
  return { codes: [...found, ...findings].map(({ code }) => code), areProved };
};

const sound = { codes: [], areProved: true };
const broken = { codes: ["roleNotAssigned"], areProved: false };
const notProved = { codes: [], areProved: false };
const administers = registers(0, administrator, ["administrator"]);

test("a role held when it was acted in is proved", () => {
  expect(judge([administers, registers(1, minister, ["minister"]), acts(2)])).toEqual(sound);
});

test("an act in a role no entry gave is found", () => {
  expect(judge([administers, registers(1, minister, ["proposer"]), acts(2)])).toEqual(broken);
});

test("an act after the role was revoked is found, one before it is not", () => {
  const revoked = changes(3, "role.revoke", minister, "minister");
  const registered = registers(1, minister, ["minister"]);
  expect(judge([administers, registered, acts(2), revoked])).toEqual(sound);
  expect(judge([administers, registered, revoked, acts(4)])).toEqual(broken);
});

test("an act before the role was assigned is found", () => {
  const registered = registers(1, minister, ["proposer"]);
  const assigned = changes(3, "role.assign", minister, "minister");
  expect(judge([administers, registered, assigned, acts(4)])).toEqual(sound);
  expect(judge([administers, registered, acts(2), assigned])).toEqual(broken);
});

test("an act by somebody disabled is found", () => {
  const disabled = entryAt(2, {
    stream: `person/${minister}`,
    version: 2,
    action: "person.disable",
    payload: { person: minister },
  });
  expect(judge([administers, registers(1, minister, ["minister"]), disabled, acts(3)])).toEqual(
    broken,
  );
});

test("a role lent is asked of the lender", () => {
  const lender = personWith("minister", 2);
  const borrower = registers(1, minister, ["proposer"]);
  const act = acts(3, { onBehalfOf: lender });
  expect(judge([administers, borrower, registers(2, lender, ["minister"]), act])).toEqual(sound);
  expect(judge([administers, borrower, registers(2, lender, ["auditor"]), act])).toEqual(broken);
});

test("whoever dates an act back must have been a registrar", () => {
  const act = acts(2, { registrar: true });
  const both = registers(1, minister, ["minister", "registrar"]);
  expect(judge([administers, both, act])).toEqual(sound);
  expect(judge([administers, registers(1, minister, ["minister"]), act])).toEqual(broken);
});

test("somebody no entry registers is found in a whole ledger, and not proved in a part of one", () => {
  expect(judge([administers, acts(2)])).toEqual(broken);
  expect(judge([administers, acts(2)], false)).toEqual(notProved);
});

test("where roles were never recorded nothing is proved and nothing is broken", () => {
  expect(judge([acts(2)])).toEqual(notProved);
});

test("an act older than the records of roles is not proved", () => {
  const found = registers(3, minister, ["minister"], { asFound: {} });
  expect(judge([acts(1), found])).toEqual(notProved);
  expect(judge([acts(1), found], false)).toEqual(notProved);
});

test("whoever is said to be found after others were registered was not there before", () => {
  const found = registers(3, minister, ["minister"], { asFound: {} });
  expect(judge([administers, acts(1), found])).toEqual(broken);
});

test("a second registration gives nothing and is told", () => {
  const again = registers(3, minister, ["minister"], { asFound: {} });
  const { codes } = judge([administers, registers(1, minister, ["auditor"]), acts(2), again]);
  expect(codes.toSorted()).toEqual(["registerMalformed", "roleNotAssigned"]);
});

test("within five seconds no order between two streams is claimed", () => {
  expect(judge([administers, acts(1), registers(1, minister, ["minister"])])).toEqual(sound);
});

test("administration and a business role do not go together", () => {
  const assigned = changes(2, "role.assign", minister, "administrator");
  expect(judge([administers, registers(1, minister, ["minister"]), assigned])).toEqual({
    codes: ["rolesMixed"],
    areProved: true,
  });
});
