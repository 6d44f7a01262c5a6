import { expect, test } from "vitest";
import { actorSchema, personsOf } from "./actor.ts";
import { personIdSchema } from "./branded-id.ts";
import { delegationSchema } from "./delegation.ts";
import { emailSchema, isLawfulRoleSet, personSchema } from "./person.ts";
import { refusalsOf, seededUuid } from "./testing/index.ts";

const [anna, boris] = [1, 2].map((number) => personIdSchema.parse(seededUuid(1, number)));
const delegation = {
  id: seededUuid(2, 1),
  from: anna,
  to: boris,
  role: "minister",
  validFrom: "2026-11-01",
  validTo: "2026-11-30",
};

test("an administrator holds no business role, though an auditor may also register", () => {
  expect(isLawfulRoleSet(["administrator", "minister"])).toBe(false);
  expect(isLawfulRoleSet(["administrator", "auditor"])).toBe(true);
  expect(isLawfulRoleSet(["proposer", "manager"])).toBe(true);
});

test("an e-mail address is kept in small letters without blanks around it", () => {
  expect(emailSchema.parse(" Legal.Reviewer@Demo.example ")).toBe("legal.reviewer@demo.example");
  for (const text of ["nobody", "a@b", "a@b.c d", `${"a".repeat(250)}@demo.example`])
    expect(emailSchema.safeParse(text).success).toBe(false);
});

test("a person has a name that can be read", () => {
  const person = { id: anna, email: "a@demo.example", name: "Demo\u202eRemo", roles: ["proposer"] };
  expect(refusalsOf(personSchema, person)).toEqual([
    "name: must not contain control or invisible characters",
  ]);
});

test("who acts on behalf of another counts as both, the system as nobody", () => {
  const own = actorSchema.parse({ type: "person", person: anna, role: "minister" });
  const lent = actorSchema.parse({
    type: "person",
    person: boris,
    role: "minister",
    onBehalfOf: anna,
  });
  expect(personsOf(own)).toEqual([anna]);
  expect(personsOf(lent)).toEqual([boris, anna]);
  expect(personsOf({ type: "system", job: "deadlines" })).toEqual([]);
});

test("a delegation goes to another person and does not end before it begins", () => {
  expect(refusalsOf(delegationSchema, delegation)).toEqual([]);
  expect(refusalsOf(delegationSchema, { ...delegation, to: anna })).toEqual([
    "to: must be another person",
  ]);
  expect(refusalsOf(delegationSchema, { ...delegation, validTo: "2026-10-31" })).toEqual([
    "validTo: must not be before the first day",
  ]);
});
