import type { IncomingMessage, ServerResponse } from "node:http";
import { businessRoles, type Refusal } from "@tiltas/domain";
import type { Engine, PersonView } from "@tiltas/engine";
import { findFileDoorFault } from "./door-rules.ts";
import { findCaller } from "./find-caller.ts";
import { waitForWhole } from "./request-patience.ts";
import { getVisit } from "./visit.ts";
import { answerError, type TurnedAway } from "./wire-error.ts";

type Uploading = Pick<Engine, "signIn" | "findPerson" | "documents">;

const mayAttach = ({ roles }: PersonView): boolean =>
  roles.some((role) => businessRoles.some((business) => business === role));

const findPersonFault = (person: PersonView | undefined): TurnedAway | undefined => {
  if (person === undefined) return { code: "UNAUTHORIZED", message: "Sign in first." };
  return mayAttach(person)
    ? undefined
    : { code: "FORBIDDEN", message: "Only roles that take part in a commitment attach documents." };
};

/** What a refused file is answered with; the message names what was found. */
const turnedAway = (refusal: Refusal): TurnedAway => {
  const { id, facts } = refusal.reasons[0];
  switch (id) {
    case "fileTooLarge":
      return {
        code: "PAYLOAD_TOO_LARGE",
        message: `A file has at most ${facts["limitMib"]} MiB.`,
        refusal,
      };
    case "fileTypeDiffers":
      return {
        code: "UNSUPPORTED_MEDIA_TYPE",
        message: `The content-type says ${facts["declared"]}; the bytes are ${facts["found"]}.`,
        refusal,
      };
    case "fileTypeNotKept":
      return {
        code: "UNSUPPORTED_MEDIA_TYPE",
        message: `Files of type ${facts["found"]} are not kept.`,
        refusal,
      };
    default:
      return { code: "BAD_REQUEST", message: "The file is empty.", refusal };
  }
};

const findTooLarge = (request: IncomingMessage, mostBytes: number): TurnedAway | undefined =>
  Number(request.headers["content-length"] ?? 0) > mostBytes
    ? {
        code: "PAYLOAD_TOO_LARGE",
        message: `A file has at most ${Math.floor(mostBytes / 1_048_576)} MiB.`,
      }
    : undefined;

const declaredBy = ({ headers }: IncomingMessage): string | undefined =>
  headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();

/** A request's body, whose connection stays open when reading stops before the end, so that it can be answered. */
const bytesOf = (request: IncomingMessage): AsyncIterable<Buffer> =>
  request.iterator({ destroyOnReturn: false });

/** Takes in one file as the body of a POST and answers with its SHA-256, size and media type, by which it is attached. */
export const createDocumentUpload =
  (engine: Uploading, ownOrigin: string | undefined) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { id } = getVisit(request);
    const { documents } = engine;
    const fault =
      findFileDoorFault(request, ownOrigin) ??
      findPersonFault(await findCaller(engine, request)) ??
      findTooLarge(request, documents.mostBytes);
    if (fault !== undefined) return answerError(response, id, fault);
    waitForWhole(request);
    const outcome = await documents.keep(bytesOf(request), declaredBy(request));
    if (!outcome.ok) return answerError(response, id, turnedAway(outcome));
    response.writeHead(201, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(outcome.value));
  };
