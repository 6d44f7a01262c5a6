import type { AppRouter } from "@tiltas/server";
import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError } from "@trpc/client";
import type { Visitor } from "./visitor.ts";

/** The server without its screens, in the session a visitor's window holds. */
export const clientOf = (visitor: Visitor, origin: string): TRPCClient<AppRouter> => {
  const headers = async (): Promise<Record<string, string>> => {
    const cookies = await visitor.context.cookies(origin);
    return {
      "x-tiltas-client": "test",
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
    };
  };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers })] });
};

const isAnswer = (error: unknown): error is TRPCClientError<AppRouter> =>
  error instanceof TRPCClientError;

/** What the server said when it turned a call down. Throws when it did not, or when no answer came. */
export const getTurnedDown = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    if (isAnswer(error) && error.data) return error.data;
    throw error;
  }
  throw new Error("the server allowed it");
};
