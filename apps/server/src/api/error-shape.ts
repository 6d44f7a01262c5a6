import type { Reason } from "@tiltas/domain";
import type { TRPCDefaultErrorData, TRPCDefaultErrorShape, TRPCError } from "@trpc/server";
import { z } from "zod";
import { type FieldProblem, fieldProblems } from "./field-problems.ts";
import { type LookAlike, NoSuchReferenceError } from "./not-found.error.ts";
import { type ChangeSince, RefusedError } from "./refused.error.ts";
import type { RequestContext } from "./request-context.ts";

type Refused = { readonly reasons: readonly Reason[]; readonly changes?: readonly ChangeSince[] };

/** What an error tells a program beside its code: why it was refused, or which fields are wrong. */
export type ErrorFacts = {
  readonly refusal?: Refused;
  readonly fields?: readonly FieldProblem[];
  readonly lookAlikes?: readonly LookAlike[];
  readonly requestId?: string;
};

type ErrorShape = Omit<TRPCDefaultErrorShape, "data"> & { data: TRPCDefaultErrorData & ErrorFacts };

const refusedOf = ({ reasons, changes }: RefusedError): Refused => ({
  reasons,
  ...(changes === undefined ? {} : { changes }),
});

const factsOf = ({ cause, code }: TRPCError): ErrorFacts => {
  if (cause instanceof RefusedError) return { refusal: refusedOf(cause) };
  if (cause instanceof NoSuchReferenceError) return { lookAlikes: cause.lookAlikes };
  if (code === "BAD_REQUEST" && cause instanceof z.core.$ZodError) return { fields: fieldProblems(cause) };
  return {};
};

const messageOf = (error: TRPCError, { fields }: ErrorFacts): string => {
  if (error.code === "INTERNAL_SERVER_ERROR") return "Something went wrong here. It was noted under the request id.";
  if (fields === undefined) return error.message;
  return fields.map(({ path, message }) => `${path === "" ? "input" : path}: ${message}`).join("; ");
};

/** The answer to a failed call. What was not expected stays in the log; the answer names the request id alone. */
export const shapeError = ({
  shape,
  error,
  ctx,
}: {
  shape: TRPCDefaultErrorShape;
  error: TRPCError;
  ctx?: RequestContext | undefined;
}): ErrorShape => {
  const facts = factsOf(error);
  const { code, httpStatus, path } = shape.data;
  return {
    code: shape.code,
    message: messageOf(error, facts),
    data: {
      code,
      httpStatus,
      ...(path === undefined ? {} : { path }),
      ...facts,
      ...(ctx === undefined ? {} : { requestId: ctx.requestId }),
    },
  };
};
