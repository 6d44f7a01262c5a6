import type { ServerResponse } from "node:http";
import type { EvidenceFault } from "@tiltas/engine";
import type { FieldProblem } from "../api/field-problems.ts";

/** Why there is no download: what a person reads, and what a program does. */
export type EvidenceRefusal = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 503;
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  readonly fault?: EvidenceFault | { readonly id: "busy" };
};

/** Answers in the form tRPC's errors have, before the first byte of a bundle. */
export const refuseEvidence = (
  response: ServerResponse,
  requestId: string,
  { status, message, ...more }: EvidenceRefusal,
): void => {
  response.writeHead(status, {
    "content-type": "application/json",
    "cache-control": "no-store",
    ...(status === 405 ? { allow: "GET" } : {}),
    ...(status === 503 ? { "retry-after": "30" } : {}),
  });
  response.end(
    JSON.stringify({ error: { message, data: { httpStatus: status, requestId, ...more } } }),
  );
};

/** What the engine refused, as HTTP. */
export const refusalOf = (fault: EvidenceFault): EvidenceRefusal => {
  switch (fault.id) {
    case "nothingSigned":
      return { status: 409, message: "Nothing of the ledger is signed yet.", fault };
    case "referenceUnknown":
      return { status: 404, message: `reference: no commitment is ${fault.reference}`, fault };
    case "nothingInScope":
      return { status: 404, message: "No signed entry of the ledger is in this scope.", fault };
    case "checkpointUnknown":
      return { status: 404, message: "This ledger has no such checkpoint.", fault };
    default:
      return fault satisfies never;
  }
};
