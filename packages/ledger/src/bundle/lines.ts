import { joinBytes } from "../bytes/join-bytes.ts";
import { decodeUtf8 } from "../bytes/utf8.ts";

// Base64 of the largest entry, and its proof.
const longestLine = 4 * 1_048_576;
const lineEnd = 0x0a;

/** Why lines end before the member does. */
export interface LineFault {
  /** From 1. */
  readonly line: number;
  readonly reason: "tooLong" | "notUtf8" | "notEnded";
}

/** Some lines in order, without their ends; a fault is the last thing told. */
export interface LineBatch {
  readonly first: number;
  readonly lines: readonly string[];
  readonly fault?: LineFault;
}

/** The lines of text that comes in chunks, as many at a time as a chunk ends, never more than one chunk held. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let first = 1;
  let fault: LineFault | undefined;
  for await (const chunk of chunks) {
    // A member is read to its end, for its hash; its lines only as far as they are lines.
    if (fault !== undefined) continue;
    const end = chunk.lastIndexOf(lineEnd) + 1;
    if (end > 0) {
      const batch = decodeLines(joinBytes(...held, chunk.subarray(0, end)), first);
      fault = batch.fault;
      first += batch.lines.length;
      held = [];
      heldLength = 0;
      yield batch;
    }
    const rest = chunk.subarray(end);
    if (rest.length > 0) held.push(rest.slice());
    heldLength += rest.length;
    if (fault === undefined && heldLength > longestLine) {
      fault = { line: first, reason: "tooLong" };
      held = [];
      yield { first, lines: [], fault };
    }
  }
  if (fault === undefined && heldLength > 0)
    yield { first, lines: [], fault: { line: first, reason: "notEnded" } };
}

function decodeLines(bytes: Uint8Array, first: number): LineBatch {
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return { first, lines: decoded.text.slice(0, -1).split("\n") };
  const lines: string[] = [];
  for (let place = 0; place < bytes.length;) {
    const end = bytes.indexOf(lineEnd, place);
    const line = decodeUtf8(bytes.subarray(place, end));
    if (!line.ok) return { first, lines, fault: { line: first + lines.length, reason: "notUtf8" } };
    lines.push(line.text);
    place = end + 1;
  }
  return { first, lines };
}
