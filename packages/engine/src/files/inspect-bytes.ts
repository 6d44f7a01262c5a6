import { type DocumentType, isDocumentType, type Reason } from "@tiltas/domain";
import { engineReason } from "../write/reasons.ts";
import { headSize, signedType } from "./file-signature.ts";

/** Thrown while bytes are read, so that whoever keeps them keeps none. */
export class TurnedDownError extends Error {
  override readonly name = "TurnedDownError";
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.id);
    this.reason = reason;
  }
}

/** Bytes that pass by, and what they are once all have passed. */
export type Inspected = {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Throws before the last byte has passed. */
  readonly type: () => DocumentType;
};

export type Expected = {
  readonly mostBytes: number;
  /** The media type the sender names; absent, or bytes of no type, when it names none. */
  readonly declared?: string;
};

const unknownType = "application/octet-stream";

// Characters no text has: controls other than tabulator, line ends and form feed (Unicode, general category Cc).
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const notText = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Whether what passes is UTF-8 without controls; stops looking at the first that is not. */
const textWatch = () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isText = true;
  const look = (chunk: Uint8Array | undefined): void => {
    if (!isText) return;
    try {
      isText = !notText.test(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch (thrown) {
      if (!(thrown instanceof TypeError)) throw thrown;
      isText = false;
    }
  };
  return {
    look,
    isText: (): boolean => {
      look(undefined);
      return isText;
    },
  };
};

/** A text of lines may be called a table; bytes have no mark that tells the two apart. */
const agreed = (declared: string, found: string): string | undefined => {
  if (declared === unknownType || declared === found) return found;
  return found === "text/plain" && declared === "text/csv" ? declared : undefined;
};

const typeOf = (found: string, declared = unknownType): DocumentType => {
  const type = agreed(declared, found);
  if (type === undefined)
    throw new TurnedDownError(engineReason("fileTypeDiffers", { declared, found }));
  if (!isDocumentType(type))
    throw new TurnedDownError(engineReason("fileTypeNotKept", { found: type }));
  return type;
};

/**
 * Lets bytes pass and looks at them: not none, not more than `mostBytes`, of a type that is kept, and of the declared
 * one. Passing throws a TurnedDownError otherwise, before the end is reached.
 */
export const inspectBytes = (
  source: AsyncIterable<Uint8Array>,
  { mostBytes, declared }: Expected,
): Inspected => {
  const watch = textWatch();
  let head: Buffer = Buffer.alloc(0);
  let size = 0;
  let type: DocumentType | undefined;
  const look = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > mostBytes)
      throw new TurnedDownError(
        engineReason("fileTooLarge", { limitMib: String(Math.floor(mostBytes / 1_048_576)) }),
      );
    if (head.length < headSize)
      head = Buffer.concat([head, chunk.subarray(0, headSize - head.length)]);
    watch.look(chunk);
  };
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      look(chunk);
      yield chunk;
    }
    if (size === 0) throw new TurnedDownError(engineReason("fileEmpty"));
    type = typeOf(signedType(head) ?? (watch.isText() ? "text/plain" : unknownType), declared);
  }
  return {
    bytes: passing(),
    type: () => {
      if (type === undefined) throw new TypeError("the bytes have not all passed yet");
      return type;
    },
  };
};
