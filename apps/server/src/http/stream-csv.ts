import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const isGone = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "ERR_STREAM_PREMATURE_CLOSE";

/** Streams records as a CSV file of a name; whoever breaks the download off is no fault of ours. */
export const streamCsv = async (
  response: ServerResponse,
  fileName: string,
  records: AsyncIterable<string>,
): Promise<void> => {
  response.writeHead(200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${fileName}"`,
    "cache-control": "no-store",
  });
  try {
    await pipeline(Readable.from(records), response);
  } catch (thrown) {
    if (!isGone(thrown)) throw thrown;
  }
};
