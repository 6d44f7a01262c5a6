import { type EvidenceScope, evidenceScopeSchema } from "@tiltas/domain";
import { InputError } from "../input-error.ts";

/** A scope out of what a person typed. Throws InputError naming the field. */
export const readEvidenceScope = (asked: object): EvidenceScope => {
  const parsed = evidenceScopeSchema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const keys = issue?.code === "unrecognized_keys" ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...keys].join(".");
  const message = issue?.code === "unrecognized_keys" ? "is not a known field" : issue?.message;
  throw new InputError(field, "scopeMalformed", message ?? "is wrong");
};
