import type { IncomingMessage, ServerResponse } from "node:http";
import { commandIdSchema } from "@tiltas/domain";
import type { BulkItemView, Engine } from "@tiltas/engine";
import { csvRecord } from "@tiltas/interchange";
import { streamCsv } from "./stream-csv.ts";
import { getVisit } from "./visit.ts";
import { answerError } from "./wire-error.ts";

/** Downloads of bulk jobs: `/api/bulk/<job>/not-done.csv`. */
export const bulkPath = "/api/bulk/";

const download = /^\/api\/bulk\/([0-9a-f-]{36})\/not-done\.csv$/;

type Download = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const columns = [
  "position",
  "reference",
  "title",
  "commitmentId",
  "outcome",
  "reason",
  "facts",
  "remedy",
  "roles",
  "people",
  "onBehalfOf",
  "endedAt",
  "asAtLeaf",
];

const factsText = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");

/** An item with its decisive reason; the last column is the leaf index the file is true for. */
const recordOf = (item: BulkItemView, leafIndex: number): string => {
  const [reason] = item.reasons;
  return csvRecord([
    item.position,
    item.reference,
    item.title,
    item.commitmentId,
    item.state,
    reason?.id ?? null,
    factsText(reason?.facts ?? {}),
    reason?.remedy ?? null,
    reason?.who.roles.join("; ") ?? null,
    reason?.who.people.map(({ name }) => name).join("; ") ?? null,
    item.onBehalfOf?.name ?? null,
    item.endedAt,
    leafIndex,
  ]);
};

async function* csvOf(
  items: AsyncIterable<BulkItemView>,
  leafIndex: number,
): AsyncGenerator<string> {
  yield csvRecord(columns);
  for await (const item of items) yield recordOf(item, leafIndex);
}

/** Streams the items of one of the caller's own jobs that were not done, as CSV. */
export const createBulkDownload =
  (engine: Pick<Engine, "signIn" | "findPerson" | "bulk" | "leafHead">): Download =>
  async (request, response) => {
    const visit = getVisit(request);
    const turnAway = (
      code: "METHOD_NOT_SUPPORTED" | "UNAUTHORIZED" | "NOT_FOUND",
      message: string,
    ) => answerError(response, visit.id, { code, message });
    if (request.method !== "GET") return turnAway("METHOD_NOT_SUPPORTED", "Use GET to read.");
    const id = await engine.signIn.findPerson(request.headers);
    const person = id === undefined ? undefined : await engine.findPerson(id);
    if (person === undefined) return turnAway("UNAUTHORIZED", "Sign in first.");
    visit.person = person.id;
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    const asked = commandIdSchema.safeParse(download.exec(path)?.[1]);
    const job = asked.success ? await engine.bulk.find(person.id, asked.data) : undefined;
    if (job === undefined) return turnAway("NOT_FOUND", "You have no such job.");
    const leafIndex = await engine.leafHead();
    const items = engine.bulk.walk(person.id, job.jobId, "notDone");
    const fileName = `not-done-${job.jobId}-as-at-${leafIndex}.csv`;
    await streamCsv(response, fileName, csvOf(items, leafIndex));
  };
