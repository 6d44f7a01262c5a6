import { commandFieldsSchema, eventNames, registerEvents, streamEvents, systemEvents } from "@tiltas/domain";
import { expect, test } from "vitest";
import { appRouter } from "./router.ts";

/** At run time the procedures lie flat, by path; the type shows them nested. */
const typeOf = (path: string): string | undefined => {
  const procedure: unknown = Reflect.get(appRouter._def.procedures, path);
  return typeof procedure === "function" && "_def" in procedure ? Reflect.get(Object(procedure._def), "type") : undefined;
};

test("every event people may ask for is a mutation of its own name", () => {
  for (const name of eventNames.filter((each) => !systemEvents.includes(each)))
    expect(typeOf(name), name).toBe("mutation");
  for (const name of Object.keys(registerEvents)) expect(typeOf(name), name).toBe("mutation");
});

test("what only the system sends cannot be asked for", () => {
  for (const name of systemEvents) expect(typeOf(name)).toBeUndefined();
});

test("no payload has a field of the name every command carries", () => {
  const always = [...Object.keys(commandFieldsSchema.shape), "commitmentId", "onBehalfOf"];
  const payloads = { ...streamEvents, ...registerEvents };
  for (const [name, { shape }] of Object.entries(payloads))
    expect(Object.keys(shape).filter((key) => always.includes(key)), name).toEqual([]);
});

test("a payload has no rule over the whole of it, which flat input would lose", () => {
  for (const [name, schema] of Object.entries({ ...streamEvents, ...registerEvents }))
    expect(schema._zod.def.checks ?? [], name).toEqual([]);
});
