export const streamKinds = [
  "commitment",
  "policy",
  "machine",
  "fund",
  "framework",
  "person",
  "refusal",
  "ledger",
  "text",
] as const;

export type StreamKind = (typeof streamKinds)[number];
export type StreamName = `${StreamKind}/${string}`;

export interface ParsedStreamName {
  readonly name: StreamName;
  readonly kind: StreamKind;
  readonly id: string;
}

/** Thrown for text that names no stream. */
export class StreamNameError extends Error {
  override readonly name = "StreamNameError";
  readonly found: string;

  constructor(found: string) {
    super(`not a stream name: ${JSON.stringify(found.slice(0, 80))}`);
    this.found = found;
  }
}

// Shorter than two hashes: no stream name can have the length of what a chain hash is taken over.
const maxLength = 63;
const shape = /^(?<kind>[a-z]+)\/(?<id>[A-Za-z0-9][A-Za-z0-9._-]*)$/u;

/** Parts of `<kind>/<id>`: ASCII letters, digits and `. _ -`, 63 in all; throws StreamNameError. */
export function parseStreamName(text: string): ParsedStreamName {
  const parsed = findStreamName(text);
  if (parsed === undefined) throw new StreamNameError(text);
  return parsed;
}

export function isStreamName(value: unknown): value is StreamName {
  return typeof value === "string" && findStreamName(value) !== undefined;
}

function findStreamName(text: string): ParsedStreamName | undefined {
  if (text.length > maxLength) return undefined;
  const groups = shape.exec(text)?.groups;
  const kind = streamKinds.find((known) => known === groups?.["kind"]);
  const id = groups?.["id"];
  return kind === undefined || id === undefined ? undefined : { name: `${kind}/${id}`, kind, id };
}
