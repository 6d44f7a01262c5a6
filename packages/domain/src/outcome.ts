import { z } from "zod";
import { roleSchema } from "./person.ts";

/** Who can clear a reason: roles, and the people by id who hold them and may act. */
export const whoSchema = z.strictObject({
  roles: z.array(roleSchema),
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type Who = z.infer<typeof whoSchema>;

/** Why something may not happen: a stable id, the facts it speaks of, who can clear it, and how. */
export const reasonSchemaOfRefusal = z.strictObject({
  id: z.string(),
  facts: z.record(z.string(), z.string()),
  who: whoSchema,
  remedy: z.string(),
});
export type Reason = z.infer<typeof reasonSchemaOfRefusal>;

/** What somebody else did since the refused person looked: one entry and the fields it changed, by JSON pointer. */
export type ChangeSince = {
  readonly version: number;
  readonly action: string;
  readonly at: string;
  readonly byName: string | null;
  readonly changes: readonly {
    readonly path: string;
    readonly before?: string;
    readonly after?: string;
  }[];
};

/** A refusal is a value: the first reason is the decisive one. A conflict also tells what changed meanwhile. */
export type Refusal = {
  readonly ok: false;
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly changes?: readonly ChangeSince[];
};
export type Success<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Success<T> | Refusal;

export const success = <T>(value: T): Success<T> => ({ ok: true, value });

/** Refuses for one or more reasons. */
export const refusal = (first: Reason, ...more: Reason[]): Refusal => ({
  ok: false,
  reasons: [first, ...more],
});
