import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type AnyProcedure,
  type AnyRouter,
  getTRPCErrorFromUnknown,
  TRPCError,
} from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { readBody } from "./read-body.ts";
import { errorShapeOf, findMutation } from "./router-parts.ts";

type Call = { readonly path: string; readonly procedure: AnyProcedure };

/** What the bridge is asked to carry: calls of mutations alone, one or a batch. */
export type BridgedCalls = { readonly isBatch: boolean; readonly calls: readonly Call[] };

export type Bridge<Context> = {
  readonly router: AnyRouter;
  readonly largestBody: number;
  readonly largestBatch: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly contextOf: (request: IncomingMessage) => Context;
  readonly onError: (failed: {
    readonly error: TRPCError;
    readonly path: string;
    readonly request: IncomingMessage;
  }) => void;
};

/** One call's answer as it goes over the wire, and the status it would have alone. */
type Answer = { readonly status: number; readonly told: object };

const severalStatuses = 207;

const statusOf = (answers: readonly Answer[]): number => {
  const [first = 200, ...others] = new Set(answers.map(({ status }) => status));
  return others.length === 0 ? first : severalStatuses;
};

/**
 * The calls of a request the bridge can carry: a POST of JSON to mutations, plain or batched. Undefined for all
 * else (queries, streams, unknown paths, batches too large): tRPC's own adapter answers those.
 * @param path what follows the router's base path, `approval.grant` or `approval.grant,comment.add`
 * @param query what follows the question mark, "" when there is none
 */
export const findBridgedCalls = (
  { router, largestBatch }: Pick<Bridge<never>, "router" | "largestBatch">,
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  path: string,
  query: string,
): BridgedCalls | undefined => {
  const isBatch = query === "batch=1";
  if (method !== "POST" || (query !== "" && !isBatch)) return undefined;
  if (headers["trpc-accept"] !== undefined || path.includes("%")) return undefined;
  const paths = isBatch ? path.split(",") : [path];
  if (paths.length > largestBatch) return undefined;
  const calls = paths.flatMap((each) => {
    const procedure = findMutation(router, each);
    return procedure === undefined ? [] : [{ path: each, procedure }];
  });
  return calls.length === paths.length ? { isBatch, calls } : undefined;
};

const badRequest = (message: string, cause?: unknown): TRPCError =>
  new TRPCError({ code: "BAD_REQUEST", message, cause });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badRequest(cause instanceof Error ? cause.message : "Invalid input", cause);
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const readInputs = async (
  request: IncomingMessage,
  isBatch: boolean,
  largestBody: number,
): Promise<(index: number) => unknown> => {
  const body = await readBody(request, largestBody);
  if (body === undefined) throw new TRPCError({ code: "PAYLOAD_TOO_LARGE" });
  const sent = parseJson(new TextDecoder().decode(body));
  if (!isBatch) return () => sent;
  if (!isRecord(sent)) throw badRequest('"input" needs to be an object when doing a batch call');
  return (index) => (Object.hasOwn(sent, String(index)) ? sent[String(index)] : undefined);
};

/**
 * Carries calls of mutations straight from node:http to the router, without the fetch objects tRPC's adapter makes of
 * every request. What goes over the wire is the same, held to tRPC's adapter by trpc-bridge.test.ts.
 */
export const carry = async <Context>(
  { router, largestBody, headers, contextOf, onError }: Bridge<Context>,
  { isBatch, calls }: BridgedCalls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const ctx = contextOf(request);
  const inputs = await readInputs(request, isBatch, largestBody).catch((thrown: unknown) =>
    getTRPCErrorFromUnknown(thrown),
  );
  const answerTo = async ({ path, procedure }: Call, batchIndex: number): Promise<Answer> => {
    const getRawInput = async (): Promise<unknown> => {
      if (inputs instanceof TRPCError) throw inputs;
      return inputs(batchIndex);
    };
    try {
      const asked = { path, getRawInput, ctx, type: "mutation", batchIndex } as const;
      const answered: unknown = await procedure({ ...asked, signal: undefined });
      return { status: 200, told: { result: { data: answered } } };
    } catch (thrown) {
      const error = getTRPCErrorFromUnknown(thrown);
      onError({ error, path, request });
      const input = inputs instanceof TRPCError ? undefined : inputs(batchIndex);
      return {
        status: getHTTPStatusCodeFromError(error),
        told: { error: errorShapeOf(router, { ctx, error, input, path }) },
      };
    }
  };
  const answers = await Promise.all(calls.map(answerTo));
  const told = answers.map((answer) => answer.told);
  const text = JSON.stringify(isBatch ? told : told[0]);
  response.writeHead(statusOf(answers), {
    vary: "trpc-accept, accept",
    "content-type": "application/json",
    ...headers,
    "content-length": Buffer.byteLength(text),
    // What is left of a refused body is not worth reading.
    ...(request.complete ? {} : { connection: "close" }),
  });
  response.end(text);
};
