import { canonicalBytes } from "@tiltas/ledger";
import { sha256 } from "../sha256.ts";
import { type ParsedCommand, withoutUndefined } from "./parse-command.ts";
import { withoutText } from "./seal-text.ts";

/** Half of what an entry may have, so that its own facts always find room beside the payload. */
const limits = { maxBytes: 524_288 };

/** SHA-256 of what a command asks for: two commands with the same id are one if, and only if, this agrees. Throws CanonicalError over 512 KiB. */
export const bodyHash = (body: Readonly<Record<string, unknown>>): Buffer =>
  sha256(canonicalBytes(withoutUndefined(body), limits));

/** What a command asks, as it is compared when the command comes again: its hash, and apart from it the text that is sealed. */
export type AskedBody = { readonly bodyHash: Buffer; readonly text?: string };

/** The body of a command; the hash of one with a sealed text does not depend on the text. Throws CanonicalError over 512 KiB. */
export const askedBody = (command: ParsedCommand): AskedBody => {
  const { payload, text } = withoutText(command);
  return {
    bodyHash: bodyHash({ ...command, payload }),
    ...(text === undefined ? {} : { text }),
  };
};
