import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding, WebBuild, WebFile } from "./web-build.ts";

const plain = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
};

// Files stand under /assets or at the top; a step's page, /c/LT-2026-0002/do/approval.grant, only looks like one.
const isPage = (path: string): boolean =>
  !path.startsWith("/assets/") &&
  !path.includes("/.") &&
  !/^\/[^/]*\.[A-Za-z0-9]{1,11}$/.test(path);

const acceptedEncodings = ({ headers }: IncomingMessage): readonly Encoding[] => {
  const accepted = (headers["accept-encoding"] ?? "")
    .split(",")
    .filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each))
    .map((each) => each.split(";", 1)[0]?.trim());
  return (["br", "gzip"] as const).filter((encoding) => accepted.includes(encoding));
};

const sendFile = async (
  file: WebFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  response.setHeader("content-type", file.type);
  response.setHeader("etag", file.etag);
  response.setHeader("vary", "accept-encoding");
  response.setHeader(
    "cache-control",
    file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
  );
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = acceptedEncodings(request).find((each) => file.encoded(each) !== undefined);
  const body = encoding === undefined ? file.body : ((await file.encoded(encoding)) ?? file.body);
  if (encoding !== undefined) response.setHeader("content-encoding", encoding);
  response.writeHead(200, { "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
};

/** Serves a file of the built web app, and its one page for every address of the app. */
export const serveWeb = async (
  build: WebBuild,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return plain(response, 405, "Nothing here takes changes.");
  }
  const page = build.get("/index.html");
  if (page === undefined)
    return plain(response, 503, "The web app is not built yet: npm run build makes it.");
  const file = build.get(path) ?? (isPage(path) ? page : undefined);
  return file === undefined
    ? plain(response, 404, "There is no such file.")
    : sendFile(file, request, response);
};
