import { z } from "zod";

/** What an entry holds of a text that is kept beside it: a salted SHA-256 in hex, so that the text can be taken out. */
export const sealedTextSchema = z.strictObject({
  sealed: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hex"),
});
export type SealedText = z.infer<typeof sealedTextSchema>;

/** On what ground a text is taken out: GDPR, article 17(1), (a) to (e), in its order. */
export const erasureGroundSchema = z.enum([
  "notNeeded",
  "consentWithdrawn",
  "objection",
  "unlawful",
  "legalObligation",
]);
export type ErasureGround = z.infer<typeof erasureGroundSchema>;
