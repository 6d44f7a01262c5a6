import { commandIdSchema, type PersonId, type Role, roleSchema } from "@tiltas/domain";
import type { EngineOptions } from "@tiltas/engine";
import { openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import { randomUUID } from "node:crypto";
import type { AppRouter } from "../src/index.ts";
import { openServer, type OpenServer } from "../src/testing/open-server.ts";

export type Client = TRPCClient<AppRouter>;
type Member = { readonly id: PersonId; readonly token: string };

/** A real engine behind a real server, and people who are signed in by token. */
export type World = AsyncDisposable & {
  readonly ground: TestEngine;
  readonly server: OpenServer;
  /** The `number`-th person with the role, 1 to 3. */
  readonly member: (role: Role, number?: number) => Member;
  readonly clientOf: (role: Role, number?: number) => Client;
  readonly clientWith: (token: string | undefined) => Client;
  /** How many entries the ledger holds, those of refusals left out. */
  readonly countEntries: () => Promise<number>;
};

export const newCommand = () => commandIdSchema.parse(randomUUID());

const signInAll = async ({ engine }: TestEngine): Promise<ReadonlyMap<Role, readonly Member[]>> => {
  const people = await engine.listPeople();
  const members = new Map<Role, Member[]>();
  for (const role of roleSchema.options) {
    const holders = people.filter(({ roles }) => roles.length === 1 && roles[0] === role);
    const signed = holders.map(async ({ id }) => ({
      id,
      ...(await engine.signIn.createToken(id, "test")),
    }));
    members.set(role, await Promise.all(signed));
  }
  return members;
};

/** Opens a world; its database is dropped when it is disposed of. */
export const openWorld = async (options: EngineOptions = {}): Promise<World> => {
  const ground = await openTestEngine(options);
  const members = await signInAll(ground);
  const server = await openServer(ground.engine);
  const clientWith = (token: string | undefined): Client => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${server.origin}/trpc`, headers })],
    });
  };
  const member = (role: Role, number = 1): Member => {
    const found = members.get(role)?.[number - 1];
    if (found === undefined) throw new Error(`the cast has no ${role} ${number}`);
    return found;
  };
  return {
    ground,
    server,
    member,
    clientWith,
    clientOf: (role, number) => clientWith(member(role, number).token),
    countEntries: async () => {
      const { rows } = await ground.superuser.query<{ n: number }>(
        "SELECT count(*)::int AS n FROM entry WHERE stream NOT LIKE 'refusal/%'",
      );
      return rows[0]?.n ?? 0;
    },
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await ground.close();
    },
  };
};
