import type { IncomingMessage } from "node:http";

/** The whole body; undefined as soon as it grows beyond `most` bytes. Rejects when the client goes away first. */
export const readBody = async (
  request: IncomingMessage,
  most: number,
): Promise<Buffer<ArrayBuffer> | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
