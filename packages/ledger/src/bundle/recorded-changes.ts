import { isJsonObject } from "../canonical/json-value.ts";
import type { JsonObject, JsonValue } from "../canonical/json-value.ts";
import type { BundleEntry } from "./bundle-replay.ts";
import { isCount, isText } from "./json-shape.ts";
import type { TextPlace } from "./seals.ts";

/** The stream that records which key followed which. */
const keyStream = "ledger/keys";

const textStreams = "text/";

interface At {
  readonly stream: string;
  readonly version: number;
}

/** A change of the ledger's key as an entry records it. */
export interface RecordedRotation extends At {
  readonly note: string;
}

/** An erasure as an entry records it: of which text, when, and on what ground. */
export interface RecordedErasure extends At {
  readonly erases: TextPlace;
  readonly at: string;
  readonly ground: string;
}

/** What entries record of the members beside them: changes of the key, and erasures of texts. */
export interface RecordedChanges {
  readonly rotations: readonly RecordedRotation[];
  readonly erasures: readonly RecordedErasure[];
  /** Whether the stream of key changes is in the bundle. */
  readonly hasKeyStream: boolean;
  /** Whether the stream that holds the erasures in another stream is in the bundle. */
  readonly hasErasuresIn: (stream: string) => boolean;
  /** When the latest entry of the bundle was recorded, as it says itself; empty if none says. */
  readonly latest: string;
}

export interface GatheredChanges extends RecordedChanges {
  readonly add: (entry: BundleEntry) => void;
}

/** Gathers them from entries as they come; an entry that records nothing of the kind is passed over. */
export function gatherChanges(): GatheredChanges {
  const rotations: RecordedRotation[] = [];
  const erasures: RecordedErasure[] = [];
  const streams = new Set<string>();
  let latest = "";

  const add = ({ stream, version, content }: BundleEntry): void => {
    if (!isJsonObject(content)) return;
    const { at } = content;
    if (isText(at) && at > latest) latest = at;
    if (stream !== keyStream && !stream.startsWith(textStreams)) return;
    streams.add(stream);
    const payload = payloadOf(content);
    if (stream === keyStream && content["action"] === "key.rotate" && isText(payload["note"]))
      rotations.push({ stream, version, note: payload["note"] });
    const erasure = content["action"] === "text.erase" ? findErasure(payload, at) : undefined;
    if (stream !== keyStream && erasure !== undefined)
      erasures.push({ stream, version, ...erasure });
  };

  return {
    rotations,
    erasures,
    add,
    get hasKeyStream() {
      return streams.has(keyStream);
    },
    hasErasuresIn: (stream) =>
      streams.has(`${textStreams}${stream.slice(stream.indexOf("/") + 1)}`),
    get latest() {
      return latest;
    },
  };
}

function payloadOf(content: JsonObject): JsonObject {
  const payload = content["payload"];
  return payload !== undefined && isJsonObject(payload) ? payload : {};
}

function findErasure(
  { stream, version, pointer, ground }: JsonObject,
  at: JsonValue | undefined,
): Omit<RecordedErasure, keyof At> | undefined {
  if (!isText(stream) || !isCount(version) || !isText(pointer)) return undefined;
  return isText(ground) && isText(at)
    ? { erases: { stream, version, pointer }, at, ground }
    : undefined;
}
