import { z } from "zod";
import { isoDateSchema } from "./calendar.ts";
import { documentKindSchema } from "./document.ts";
import { findLineValue, type Line, lineSchema } from "./line.ts";
import { inEuro, isExpressible, type Money, sumEuro } from "./money.ts";
import { shareSchema } from "./share.ts";
import { codeSchema, countryCodeSchema, lineText, longText } from "./text.ts";
import { classificationSchema, kindSchema, sourcingSchema } from "./vocabulary.ts";
import { whenSound } from "./when-sound.ts";

const hasDistinctKeys = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** What people decide on: everything whose change counts as a new revision. */
export const commitmentContentSchema = z
  .strictObject({
    title: lineText(200),
    justification: longText(8000),
    kind: kindSchema,
    sourcing: sourcingSchema,
    classification: classificationSchema,
    donor: countryCodeSchema,
    recipient: countryCodeSchema,
    destinations: z.array(lineText(120)).max(20),
    frameworkCode: codeSchema.optional(),
    neededBy: isoDateSchema.optional(),
    lines: z.array(lineSchema).min(1, "needs at least one line").max(200),
    shares: z.array(shareSchema).max(50),
    requiredDocuments: z.array(documentKindSchema).max(10),
  })
  .refine((content) => hasDistinctKeys(content.lines.map((line) => line.lineId)), {
    path: ["lines"],
    message: "line keys must differ",
  })
  .refine((content) => hasDistinctKeys(content.shares.map((share) => share.shareId)), {
    path: ["shares"],
    message: "share keys must differ",
  })
  .refine((content) => isExpressible(getKnownAmount(content)), {
    ...whenSound,
    path: ["lines"],
    message: "must be worth less than EUR 1 000 000 000 000 000 together",
  })
  .refine(
    (content) => isExpressible(sumEuro(content.shares.map((share) => inEuro(share.amount)))),
    {
      ...whenSound,
      path: ["shares"],
      message: "must be less than EUR 1 000 000 000 000 000 together",
    },
  );
export type CommitmentContent = z.infer<typeof commitmentContentSchema>;

type Valued = { readonly lines: readonly Line[] };

/** The value of all lines in euro; undefined when any line has none. */
export const findAmount = (content: Valued): Money | undefined => {
  const values: Money[] = [];
  for (const line of content.lines) {
    const value = findLineValue(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return sumEuro(values);
};

/** The value of the lines that have one, in euro. */
export const getKnownAmount = (content: Valued): Money =>
  sumEuro(content.lines.map(findLineValue).filter((value) => value !== undefined));

/** What a commitment is worth to a reader, in euro: its lines where all have a value, else what its shares come to. */
export const findStatedAmount = (content: CommitmentContent): Money | undefined => {
  const ofLines = findAmount(content);
  if (ofLines !== undefined || content.shares.length === 0) return ofLines;
  return sumEuro(content.shares.map((share) => inEuro(share.amount)));
};
