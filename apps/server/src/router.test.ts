import {
  commandFieldsSchema,
  eventNames,
  registerEvents,
  streamEvents,
  systemEvents,
} from "@tiltas/domain";
import { expect, test } from "vitest";
import { procedureTypes } from "./testing/procedure-types.ts";

/** One is signed with the ledger's private keys, which no one sends; the others come with names the ledger does not keep. */
const byProgramOnly = ["key.rotate", "person.register", "person.disable"];

test("every event people may ask for is a mutation of its own name", () => {
  for (const name of eventNames.filter((each) => !systemEvents.includes(each)))
    expect(procedureTypes.get(name), name).toBe("mutation");
  for (const name of Object.keys(registerEvents).filter((each) => !byProgramOnly.includes(each)))
    expect(procedureTypes.get(name), name).toBe("mutation");
});

test("what only the system sends cannot be asked for", () => {
  for (const name of [...systemEvents, ...byProgramOnly])
    expect(procedureTypes.get(name)).toBeUndefined();
});

test("no payload has a field of the name every command carries", () => {
  const always = [...Object.keys(commandFieldsSchema.shape), "commitmentId", "onBehalfOf"];
  const payloads = { ...streamEvents, ...registerEvents };
  for (const [name, { shape }] of Object.entries(payloads))
    expect(
      Object.keys(shape).filter((key) => always.includes(key)),
      name,
    ).toEqual([]);
});

test("a payload has no rule over the whole of it, which flat input would lose", () => {
  for (const [name, schema] of Object.entries({ ...streamEvents, ...registerEvents }))
    expect(schema.def.checks ?? [], name).toEqual([]);
});
