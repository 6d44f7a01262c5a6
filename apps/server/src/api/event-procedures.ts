import { eventNames, type Receipt, systemEvents } from "@tiltas/domain";
import type { TRPCMutationProcedure } from "@trpc/server";
import { changing } from "./access.ts";
import { advance } from "./advance.ts";
import { eventInput, type AskedEventName, type EventInput } from "./event-input.ts";

export type EventProcedure<Name extends AskedEventName> = TRPCMutationProcedure<{
  input: EventInput<Name>;
  output: Receipt;
  meta: object;
}>;

type Verb<Group extends string, Name extends string> = Name extends `${Group}.${infer Rest}`
  ? Rest
  : never;

/** `approval` → `{ grant, decline, return, recall }`: one mutation per event of that name. */
export type EventProcedures<Group extends string> = {
  [Name in AskedEventName as Verb<Group, Name>]: EventProcedure<Name>;
};

const isAsked = (name: string): name is AskedEventName =>
  !systemEvents.some((system) => system === name);

const askedEventNames: readonly AskedEventName[] = eventNames.filter(isAsked);

const procedureFor = (name: AskedEventName) =>
  changing
    .input(eventInput(name))
    .mutation(async ({ ctx, input }) => advance(ctx, ctx.person, name, input));

/** Guarantee: each procedure stands under its event's verb and parses with that event's own schema. */
export const eventProcedures = <Group extends string>(group: Group): EventProcedures<Group> =>
  Object.fromEntries(
    askedEventNames
      .filter((name) => name.startsWith(`${group}.`))
      .map((name) => [name.slice(group.length + 1), procedureFor(name)]),
  ) as unknown as EventProcedures<Group>;
