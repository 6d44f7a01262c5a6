import {
  commandIdSchema,
  commitmentContentSchema,
  documentSchema,
  personIdSchema,
  receiptSchema,
} from "@tiltas/domain";
import { z } from "zod";
import { isTree, type TypedValues } from "../step/typed/read-typed.ts";
import { retype } from "../step/typed/retype.ts";
import { type Language, languages } from "../../i18n/language.ts";
import { startContent } from "./content/start-content.ts";
import { papersIn } from "./draft-papers.ts";

/** The sections of a proposal, in their order. */
export const draftSections = ["need", "lines", "funding", "papers", "check"] as const;
export type DraftSection = (typeof draftSections)[number];

export const isDraftSection = (text: string | undefined): text is DraftSection =>
  draftSections.some((section) => section === text);

/**
 * A sending under way. Its ids and its content are fixed before the first call, so that it can be taken up again
 * after a lost answer without anything being proposed twice.
 */
export const sendingPlanSchema = z.object({
  content: commitmentContentSchema,
  effectiveOn: z.string().optional(),
  effectiveReason: z.string().optional(),
  onBehalfOf: personIdSchema.optional(),
  proposeId: commandIdSchema,
  submitId: commandIdSchema,
  proposed: receiptSchema.optional(),
  /** Attached between proposing and submitting, each by a command of its own. */
  papers: z.array(z.object({ commandId: commandIdSchema, document: documentSchema })).optional(),
});
export type SendingPlan = z.infer<typeof sendingPlanSchema>;

/** What the server keeps of a draft: texts as typed, the language they were typed in, and how far it has come. */
export const draftBodySchema = z.object({
  format: z.literal(1),
  language: z.enum(languages),
  content: z.record(z.string(), z.unknown()),
  papers: z.array(z.record(z.string(), z.unknown())).default([]),
  effectiveOn: z.string().default(""),
  effectiveReason: z.string().default(""),
  /** Id of the person it is proposed for; empty for one's own name, or while none was chosen. */
  onBehalfOf: z.string().default(""),
  seen: z.array(z.enum(draftSections)),
  sending: sendingPlanSchema.optional(),
});
export type DraftBody = z.infer<typeof draftBodySchema>;

export const startDraft = (language: Language): DraftBody => ({
  format: 1,
  language,
  content: startContent(),
  papers: [],
  effectiveOn: "",
  effectiveReason: "",
  onBehalfOf: "",
  seen: [],
});

/** A stored draft as the form shows it in a language; undefined for a body this version did not write. */
export const findDraftBody = (stored: unknown, language: Language): DraftBody | undefined => {
  const parsed = draftBodySchema.safeParse(stored);
  if (!parsed.success) return undefined;
  const content = {
    ...startContent(),
    ...retype(parsed.data.content, parsed.data.language, language),
  };
  return { ...parsed.data, language, content };
};

/** The title a draft has so far; undefined while it has none. */
export const draftTitle = (stored: unknown): string | undefined => {
  const content: unknown = isTree(stored) ? stored["content"] : undefined;
  const title: unknown = isTree(content) ? content["title"] : undefined;
  return typeof title === "string" && title.trim() !== "" ? title : undefined;
};

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** The form's values as a body to keep. */
export const bodyOf = (
  typed: TypedValues,
  language: Language,
  seen: readonly DraftSection[],
  sending: SendingPlan | undefined,
): DraftBody => ({
  format: 1,
  language,
  content: isTree(typed["content"]) ? typed["content"] : {},
  papers: papersIn(typed).map((paper) => ({ ...paper })),
  effectiveOn: textIn(typed["effectiveOn"]),
  effectiveReason: textIn(typed["effectiveReason"]),
  onBehalfOf: textIn(typed["onBehalfOf"]),
  seen: [...seen],
  ...(sending === undefined ? {} : { sending }),
});
