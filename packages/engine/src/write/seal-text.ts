import { isSealedEvent, sealedFields } from "@tiltas/domain";
import { encodeHex, sealText } from "@tiltas/ledger";
import type { Ids } from "../ports/ids.ts";
import { sha256 } from "../sha256.ts";

/** A text that is kept beside its entry, and where the entry holds its hash. */
export type TextToKeep = {
  /** Within the payload, `/text`. */
  readonly pointer: string;
  readonly salt: Buffer;
  readonly text: string;
};

export type SealedPayload = {
  readonly payload: object;
  /** Absent where nothing was sealed. */
  readonly text?: TextToKeep;
};

type Asked = { readonly event: string; readonly payload: object };

/** The text of a payload that is to be sealed, with its field; undefined where there is none. */
const findText = ({ event, payload }: Asked) => {
  if (!isSealedEvent(event)) return undefined;
  const field = sealedFields[event];
  const text: unknown = Object.entries(payload).find(([name]) => name === field)?.[1];
  return typeof text === "string" ? { field, text } : undefined;
};

/** Puts the salted hash of a text that may have to be taken out in the text's place. */
export const sealPayload = (asked: Asked, ids: Pick<Ids, "secret">): SealedPayload => {
  const found = findText(asked);
  if (found === undefined) return { payload: asked.payload };
  const { field, text } = found;
  const salt = Buffer.from(ids.secret(), "base64url");
  const sealed = encodeHex(sealText(sha256, salt, text));
  return {
    payload: { ...asked.payload, [field]: { sealed } },
    text: { pointer: `/${field}`, salt, text },
  };
};

/** What is asked without the text that will be sealed, so that no hash of it betrays the text; and the text. */
export const withoutText = (asked: Asked): { readonly payload: object; readonly text?: string } => {
  const found = findText(asked);
  return found === undefined
    ? { payload: asked.payload }
    : { payload: { ...asked.payload, [found.field]: null }, text: found.text };
};
