import type { IncomingMessage, ServerResponse } from "node:http";
import type { CosignatureFault, PublicLedger } from "@tiltas/engine";
import { readBody } from "../http/read-body.ts";
import { answerPlainly } from "./plain-answer.ts";

/** The address after `/ledger/` at which witnesses hand back what they signed. */
export const cosignaturePlace = "cosignature";

/** A checkpoint of four lines and 64 signatures is a tenth of this. */
const largestNote = 65_536;

const faults: Readonly<Record<CosignatureFault, readonly [status: number, words: string]>> = {
  notACheckpoint: [400, "body: is no signed note of a checkpoint (C2SP tlog-checkpoint)."],
  unknownWitness: [
    403,
    "signature: is of no witness this server knows. Its operator names witnesses in TILTAS_WITNESS_KEYS.",
  ],
  badSignature: [422, "signature: does not sign this checkpoint."],
  anotherCheckpoint: [409, "checkpoint: is none this ledger signed."],
  fromTheFuture: [422, "time: is more than five minutes ahead of this server's clock."],
};

const parseText = (body: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
};

/**
 * Keeps what a witness signed of a checkpoint, `POST` with the signed note as its body. No session: the signature says
 * who it is of. 200 when it is kept, or was before; else a 4xx that names what is wrong, and nothing is written.
 */
export const takeCosignature = async (
  ledger: PublicLedger,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== "POST") {
    response.setHeader("allow", "POST");
    return answerPlainly(response, 405, "Witnesses hand back what they signed here, by POST.");
  }
  const body = await readBody(request, largestNote);
  if (body === undefined) {
    // What is left of the body is never read.
    response.setHeader("connection", "close");
    return answerPlainly(response, 413, "body: has more than 64 KiB.");
  }
  const text = parseText(body);
  const answer =
    text === undefined
      ? ({ ok: false, fault: "notACheckpoint" } as const)
      : await ledger.keepCosignature(text);
  if (!answer.ok) return answerPlainly(response, ...faults[answer.fault]);
  return answerPlainly(response, 200, answer.added > 0 ? "kept" : "known");
};
