import type { ChangeSince, Reason, Refusal } from "@tiltas/domain";
import { InputError } from "@tiltas/engine";
import type { TRPCDefaultErrorData, TRPCDefaultErrorShape, TRPCError } from "@trpc/server";
import { z } from "zod";
import { type FieldProblem, fieldProblems } from "./field-problems.ts";
import { type LookAlike, NoSuchReferenceError } from "./not-found.error.ts";
import { RefusedError } from "./refused.error.ts";
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

/** The field of a refusal that is about one, as the engine names it when a payload does not parse. */
const refusedFields = ({ reasons: [{ id, facts }] }: Refusal): Pick<ErrorFacts, "fields"> => {
  const { field, problem } = facts;
  return id === "invalidInput" && field !== undefined
    ? { fields: [{ path: field, message: problem ?? "" }] }
    : {};
};

const refusedFacts = (refusal: Refusal): ErrorFacts => {
  const { reasons, changes } = refusal;
  return {
    refusal: { reasons, ...(changes === undefined ? {} : { changes }) },
    ...refusedFields(refusal),
  };
};

const factsOf = ({ cause, code }: TRPCError): ErrorFacts => {
  if (cause instanceof RefusedError) return refusedFacts(cause.refusal);
  if (cause instanceof NoSuchReferenceError) return { lookAlikes: cause.lookAlikes };
  if (cause instanceof InputError)
    return {
      fields: [{ path: cause.field, message: cause.message.slice(cause.field.length + 2) }],
    };
  if (code === "BAD_REQUEST" && cause instanceof z.core.$ZodError)
    return { fields: fieldProblems(cause) };
  return {};
};

/** What the answer says of a fault that is ours. */
export const unexpectedMessage = "Something went wrong here. It was noted under the request id.";

const messageOf = (error: TRPCError, { fields, refusal }: ErrorFacts): string => {
  if (error.code === "INTERNAL_SERVER_ERROR") return unexpectedMessage;
  if (fields === undefined || refusal !== undefined) return error.message;
  return fields
    .map(({ path, message }) => `${path === "" ? "input" : path}: ${message}`)
    .join("; ");
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
