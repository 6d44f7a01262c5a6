import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type S3Access, type S3Request, signedHeaders } from "../files/s3-signature.ts";

/** A small server that stores objects as S3 does, on this machine alone. */
export type S3StandIn = {
  readonly access: S3Access;
  /** By path, `/bucket/documents/<sha256>`. */
  readonly objects: Map<string, Buffer>;
  close(): Promise<void>;
};

const timeOf = (stamp: string): Date =>
  new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

const methods = ["GET", "HEAD", "PUT"] as const;

const requestOf = ({ method, url = "", headers }: IncomingMessage): S3Request | undefined => {
  const known = methods.find((one) => one === method);
  return known === undefined
    ? undefined
    : {
        method: known,
        path: url,
        payload: String(headers["x-amz-content-sha256"]),
        at: timeOf(String(headers["x-amz-date"])),
      };
};

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(request, "end");
  return Buffer.concat(chunks);
};

/** Opens one; like S3 it wants a length, a fresh enough signature, and bytes of the hash that was signed. */
export const openS3StandIn = async (): Promise<S3StandIn> => {
  const objects = new Map<string, Buffer>();
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const access = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: "papers",
    region: "eu-north-1",
    key: "AKTEST",
    secret: "test-secret",
  };
  const answerTo = async (incoming: IncomingMessage): Promise<[number, Buffer?]> => {
    const body = await readAll(incoming);
    const request = requestOf(incoming);
    if (request === undefined) return [405];
    const { authorization } = signedHeaders(access, request);
    if (incoming.headers.authorization !== authorization) return [403];
    if (request.method !== "PUT") {
      const object = objects.get(request.path);
      return object === undefined ? [404] : [200, object];
    }
    if (incoming.headers["content-length"] === undefined) return [411];
    if (createHash("sha256").update(body).digest("hex") !== request.payload) return [400];
    objects.set(request.path, body);
    return [200];
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [status, body] = await answerTo(request);
    response.writeHead(status, body === undefined ? {} : { "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  server.on("request", (request, response) => {
    void answer(request, response);
  });
  return {
    access,
    objects,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
