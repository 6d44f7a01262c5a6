import type { IncomingMessage } from "node:http";

/** The client went away before its request was complete. */
class CutOffError extends Error {
  override readonly name = "CutOffError";
}

/** The whole body; undefined as soon as it grows beyond `most` bytes. Rejects when the client goes away first. */
export const readBody = async (
  request: IncomingMessage,
  most: number,
): Promise<Buffer<ArrayBuffer> | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const leave = (): void => {
      request.off("data", take).off("end", finish).off("error", fail).off("close", cut);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= most) return;
      leave();
      request.pause();
      resolve(undefined);
    };
    const finish = (): void => {
      leave();
      resolve(Buffer.concat(chunks, size));
    };
    const fail = (error: Error): void => {
      leave();
      reject(error);
    };
    const cut = (): void => fail(new CutOffError("the request was cut off"));
    request.on("data", take).on("end", finish).on("error", fail).on("close", cut);
  });
