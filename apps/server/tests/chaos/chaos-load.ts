import { commandIdSchema, type Receipt } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { createTRPCClient, httpLink, TRPCClientError, type TRPCClient } from "@trpc/client";
import { randomUUID } from "node:crypto";
import type { AppRouter } from "../../src/index.ts";

/** A command that was sent, and its answer if one came. */
export type Sent = { readonly commandId: string; receipt?: Receipt };

export type Load = {
  readonly sent: readonly Sent[];
  readonly answered: () => readonly Sent[];
  /** What the server answered instead of a receipt: HTTP status, or 0 for no answer, and how often. */
  readonly failures: ReadonlyMap<number, number>;
  /** The longest any answer took, in milliseconds. */
  readonly slowest: () => number;
  /** No further commands; resolves when the last is answered or lost. */
  readonly stop: () => Promise<void>;
};

export const clientAt = (origin: string, token: string): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { authorization: `Bearer ${token}` } })],
  });

const content = aContent();

/** Sends a command, again or for the first time. */
export const propose = async (client: TRPCClient<AppRouter>, commandId: string): Promise<Receipt> =>
  client.commitment.propose.mutate({ commandId: commandIdSchema.parse(commandId), content });

const statusOf = (thrown: unknown): number => {
  const shape: unknown = thrown instanceof TRPCClientError ? thrown.data : undefined;
  const status =
    typeof shape === "object" && shape !== null && "httpStatus" in shape ? shape.httpStatus : 0;
  return typeof status === "number" ? status : 0;
};

const mostFailures = 200;

/** So many callers who propose one commitment after the other; each gives up after its server has failed it for long. */
export const startLoad = (clients: readonly TRPCClient<AppRouter>[], callers: number): Load => {
  const sent: Sent[] = [];
  const failures = new Map<number, number>();
  const stopping = new AbortController();
  let slowest = 0;
  const call = async (client: TRPCClient<AppRouter>): Promise<void> => {
    for (let failed = 0; !stopping.signal.aborted && failed < mostFailures;) {
      const command: Sent = { commandId: randomUUID() };
      sent.push(command);
      const startedAt = performance.now();
      try {
        command.receipt = await propose(client, command.commandId);
      } catch (thrown) {
        failed += 1;
        const status = statusOf(thrown);
        failures.set(status, (failures.get(status) ?? 0) + 1);
        await new Promise((resolve) => void setTimeout(resolve, 20));
      }
      slowest = Math.max(slowest, performance.now() - startedAt);
    }
  };
  const calling = Promise.all(
    Array.from({ length: callers }, async (_, number) => {
      const client = clients[number % clients.length];
      if (client !== undefined) await call(client);
    }),
  );
  return {
    sent,
    failures,
    answered: () => sent.filter(({ receipt }) => receipt !== undefined),
    slowest: () => slowest,
    stop: async () => {
      stopping.abort();
      await calling;
    },
  };
};
