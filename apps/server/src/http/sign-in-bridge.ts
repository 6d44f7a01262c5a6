import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";
import { largestBody } from "./door-rules.ts";
import { readBody } from "./read-body.ts";
import { fetchHeaders } from "./fetch-headers.ts";
import { getVisit } from "./visit.ts";
import { answerError } from "./wire-error.ts";

type Bridge = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const send = async (answer: Response, response: ServerResponse): Promise<void> => {
  for (const [name, value] of answer.headers)
    if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  response.writeHead(answer.status);
  response.end(Buffer.from(await answer.arrayBuffer()));
};

/** Hands /api/auth/* to the engine's sign-in, which speaks in fetch's Request and Response. */
export const createSignInBridge =
  (engine: Pick<Engine, "signIn">, ownOrigin: string | undefined): Bridge =>
  async (request, response) => {
    const base = ownOrigin ?? `http://${request.headers.host ?? "localhost"}`;
    const { id } = getVisit(request);
    if (!URL.canParse(request.url ?? "", base))
      return answerError(response, id, {
        code: "BAD_REQUEST",
        message: "The address is not valid.",
      });
    const body = await readBody(request, largestBody);
    if (body === undefined)
      return answerError(response, id, {
        code: "PAYLOAD_TOO_LARGE",
        message: "A request body has at most 1 MiB.",
      });
    const headers = fetchHeaders(request);
    // The door has judged where it comes from; a development proxy in between changes only the port.
    if (headers.has("origin")) headers.set("origin", new URL(base).origin);
    const asked = new Request(new URL(request.url ?? "", base), {
      method: request.method ?? "GET",
      headers,
      ...(request.method === "POST" ? { body } : {}),
    });
    await send(await engine.signIn.handler(asked), response);
  };
