import type { ServerResponse } from "node:http";
import type { Refusal } from "@tiltas/domain";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPCError } from "@trpc/server";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";

/** A request turned away before it reached a procedure. */
export type TurnedAway = {
  readonly code: TRPCError["code"];
  readonly message: string;
  readonly refusal?: Refusal;
};

/** Answers as tRPC would, so that its client reads the error like any other. */
export const answerError = (
  response: ServerResponse,
  requestId: string,
  { code, message, refusal }: TurnedAway,
): void => {
  const httpStatus = getHTTPStatusCodeFromError(new TRPCError({ code, message }));
  const error = {
    message,
    code: TRPC_ERROR_CODES_BY_KEY[code],
    data: {
      code,
      httpStatus,
      requestId,
      ...(refusal === undefined ? {} : { refusal: { reasons: refusal.reasons } }),
    },
  };
  response.writeHead(httpStatus, {
    "content-type": "application/json",
    // What is left of a refused body is not worth reading.
    ...(response.req.complete ? {} : { connection: "close" }),
  });
  response.end(JSON.stringify({ error }));
};
