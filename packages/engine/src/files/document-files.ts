import {
  type Document,
  type DocumentType,
  type EventFacts,
  type Outcome,
  type Reason,
  refusal,
  success,
} from "@tiltas/domain";
import { makeLru } from "../write/lru.ts";
import { engineReason } from "../write/reasons.ts";
import { type DocumentAlarm, documentAlarms } from "./document-alarm.ts";
import type { DocumentStore, KeptBytes } from "./document-store.ts";
import { inspectBytes, TurnedDownError } from "./inspect-bytes.ts";
import { BytesChangedError, provedBytes } from "./proved-bytes.ts";

/** A file that is kept, as an event may attach it. */
export type KeptFile = KeptBytes & { readonly mediaType: DocumentType };

/** What the engine found of the file an event attaches. */
export type FileLook = { readonly facts: EventFacts; readonly against: readonly Reason[] };

/** The files of documents. */
export type DocumentFiles = {
  readonly mostBytes: number;
  /** Keeps a file, or refuses it and keeps nothing. */
  readonly keep: (
    bytes: AsyncIterable<Uint8Array>,
    declared: string | undefined,
  ) => Promise<Outcome<KeptFile>>;
  /** Whether the file a document describes is kept and is what the document says. */
  readonly look: (document: Document) => Promise<FileLook>;
  /** The file's bytes, proved while they are read; undefined, and an alarm, when they are not there. */
  readonly open: (kept: KeptBytes) => Promise<AsyncIterable<Uint8Array> | undefined>;
  readonly findAlarm: () => DocumentAlarm | undefined;
};

const mostRemembered = 1000;

const against = (reason: Reason): FileLook => ({ facts: {}, against: [reason] });

const differs = (field: "size" | "mediaType", problem: string): FileLook =>
  against(
    engineReason("invalidInput", {
      field: `document.${field}`,
      problem,
      fields: `document.${field}`,
    }),
  );

/** Reads what passes to its end. */
const exhaust = async (bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const chunk of bytes) void chunk;
};

/** Keeps and reads documents' files in a store, none larger than `mostBytes`. */
export const documentFiles = (store: DocumentStore, mostBytes: number): DocumentFiles => {
  // Types of files this server has read whole, so that attaching what was just kept reads nothing.
  const types = makeLru<DocumentType>(mostRemembered);
  const alarms = documentAlarms();

  async function* alarmed(kept: KeptBytes, bytes: AsyncIterable<Uint8Array>) {
    try {
      yield* provedBytes(bytes, kept);
    } catch (thrown) {
      if (thrown instanceof BytesChangedError) alarms.raise("documentChanged", kept.sha256);
      throw thrown;
    }
  }

  const open = async (kept: KeptBytes) => {
    const bytes = await store.open(kept.sha256);
    if (bytes !== undefined) return alarmed(kept, bytes);
    alarms.raise("documentMissing", kept.sha256);
    return undefined;
  };

  const readType = async (kept: KeptBytes): Promise<DocumentType | undefined> => {
    const bytes = await store.open(kept.sha256);
    if (bytes === undefined) return undefined;
    const passing = inspectBytes(alarmed(kept, bytes), { mostBytes: Number.MAX_SAFE_INTEGER });
    await exhaust(passing.bytes);
    return passing.type();
  };

  const typeOf = async (kept: KeptBytes): Promise<DocumentType | undefined> => {
    const type = types.find(kept.sha256) ?? (await readType(kept));
    if (type !== undefined) types.keep(kept.sha256, type);
    return type;
  };

  const look = async ({ fileName, sha256, size, mediaType }: Document): Promise<FileLook> => {
    const missing = against(engineReason("bytesNotKept", { fileName }));
    const keptSize = await store.findSize(sha256);
    if (keptSize === undefined) return missing;
    if (keptSize !== size) return differs("size", `the file kept has ${keptSize} bytes`);
    const type = await typeOf({ sha256, size });
    if (type === undefined) return missing;
    const isSame = type === mediaType || (type === "text/plain" && mediaType === "text/csv");
    return isSame
      ? { facts: { bytesKept: true }, against: [] }
      : differs("mediaType", `the file kept is ${type}`);
  };

  return {
    mostBytes,
    open,
    findAlarm: alarms.find,
    keep: async (bytes, declared) => {
      const passing = inspectBytes(bytes, {
        mostBytes,
        ...(declared === undefined ? {} : { declared }),
      });
      try {
        const kept = await store.put(passing.bytes);
        const mediaType = passing.type();
        types.keep(kept.sha256, mediaType === "text/csv" ? "text/plain" : mediaType);
        return success({ ...kept, mediaType });
      } catch (thrown) {
        if (thrown instanceof TurnedDownError) return refusal(thrown.reason);
        throw thrown;
      }
    },
    look: async (document) => {
      try {
        return await look(document);
      } catch (thrown) {
        if (thrown instanceof TurnedDownError) return against(thrown.reason);
        if (thrown instanceof BytesChangedError)
          return against(engineReason("bytesNotKept", { fileName: document.fileName }));
        throw thrown;
      }
    },
  };
};
