import { commandIdSchema, commitmentIdSchema, manyEventSchema } from "@tiltas/domain";
import { bulkShows, type BulkSelection, mostBulkItems } from "@tiltas/engine";
import { z } from "zod";
import { filterFields } from "./filter-input.ts";
import { given, pageFields } from "./page-input.ts";

const selectedOneByOne = z.array(commitmentIdSchema).min(1).max(mostBulkItems);

/** One way of naming the commitments, exactly. */
const selectionSchema = z
  .strictObject({
    ids: selectedOneByOne.optional(),
    filter: z.strictObject(filterFields).transform(given).optional(),
    queue: z.literal(true).optional(),
  })
  .transform((asked, context): BulkSelection => {
    const { ids, filter, queue } = asked;
    const ways = [ids, filter, queue].filter((way) => way !== undefined);
    if (ways.length === 1) {
      if (ids !== undefined) return { ids };
      return filter === undefined ? { queue: true } : { filter };
    }
    context.addIssue({ code: "custom", message: "must be ids, a filter or the queue" });
    return z.NEVER;
  });

export const previewInput = z.strictObject({ event: manyEventSchema, selection: selectionSchema });

/** Any id of a job: the shape of a UUID, as for commands. */
const jobIdSchema = commandIdSchema;
export const oneJob = z.strictObject({ jobId: jobIdSchema });

/** What all share is read by the event's own rules, which the job knows. */
export const startInput = z.strictObject({
  jobId: jobIdSchema,
  payload: z.record(z.string().max(40), z.unknown()),
});

export const itemsInput = z.strictObject({
  ...pageFields,
  jobId: jobIdSchema,
  show: z.enum(bulkShows).default("all"),
});

/** As many as fit the address of a read. */
export const snapshotsInput = z.strictObject({ ids: z.array(commitmentIdSchema).min(1).max(50) });
