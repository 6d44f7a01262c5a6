import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Engine, InputError } from "@tiltas/engine";
import { csvRecord } from "@tiltas/interchange";
import { mayReadWholeLedger } from "../api/access.ts";
import { fieldProblems } from "../api/field-problems.ts";
import { findCaller } from "./find-caller.ts";
import { isGone } from "./is-gone.ts";
import { type ReportFile, reportFiles, type ReportRecord } from "./report-files.ts";
import { getVisit } from "./visit.ts";
import { answerError, type TurnedAway } from "./wire-error.ts";

/** Reports as files: `/api/reports/<name>.csv?…`, the fields of the procedure of the same report. */
export const reportPath = "/api/reports/";

const address = /^\/api\/reports\/([a-z]{1,20})\.csv$/;
const wholeFields: readonly string[] = ["knownAt", "size", "rareBelowPercent", "committedYear"];
const listFields: readonly string[] = ["stages", "kinds"];

/** An address knows texts alone: whole numbers and lists (`approved,procured`) are made of them here. */
const fieldOf = (name: string, text: string): unknown => {
  if (listFields.includes(name)) return text.split(",");
  return wholeFields.includes(name) && /^\d{1,15}$/.test(text) ? Number(text) : text;
};
const fieldsOf = (query: URLSearchParams): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...query].map(([name, text]) => [name, fieldOf(name, text)] as const));

async function* recordsOf({ records }: ReportFile): AsyncGenerator<ReportRecord> {
  yield* records;
}

async function* linesOf(
  { columns }: ReportFile,
  first: IteratorResult<ReportRecord>,
  records: AsyncGenerator<ReportRecord>,
  leaf: number,
): AsyncGenerator<string> {
  yield csvRecord([...columns, "asAtLeaf"]);
  if (first.done !== true) yield csvRecord([...first.value, leaf]);
  for await (const record of records) yield csvRecord([...record, leaf]);
}

const turnedAway = (request: IncomingMessage, caller: Caller): TurnedAway | undefined => {
  if (request.method !== "GET")
    return { code: "METHOD_NOT_SUPPORTED", message: "Use GET to read." };
  if (caller === undefined) return { code: "UNAUTHORIZED", message: "Sign in first." };
  return mayReadWholeLedger(caller)
    ? undefined
    : { code: "FORBIDDEN", message: "Only auditors, managers and administrators read this." };
};
type Caller = Awaited<ReturnType<typeof findCaller>>;

const badInput = (problems: readonly { readonly path: string; readonly message: string }[]) => ({
  code: "BAD_REQUEST" as const,
  message: problems.map(({ path, message }) => `${path || "input"}: ${message}`).join("; "),
});

/** Streams a report as CSV; its last column is the leaf index the file is true for. */
export const createReportDownload =
  (engine: Pick<Engine, "signIn" | "findPerson" | "reports" | "leafHead">) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const visit = getVisit(request);
    const turnAway = (fault: TurnedAway) => answerError(response, visit.id, fault);
    const fault = turnedAway(request, await findCaller(engine, request));
    if (fault !== undefined) return turnAway(fault);
    const [path = "", query = ""] = (request.url ?? "").split("?", 2);
    const name = address.exec(path)?.[1] ?? "";
    const asked = reportFiles.get(name)?.parse(fieldsOf(new URLSearchParams(query)));
    if (asked === undefined)
      return turnAway({ code: "NOT_FOUND", message: "There is no such report." });
    if (!asked.ok) return turnAway(badInput(fieldProblems(asked.error)));
    const head = await engine.leafHead();
    const knownAt = Math.min(asked.knownAt ?? head, head);
    try {
      const file = await asked.open({ reports: engine.reports, knownAt });
      const records = recordsOf(file);
      // What cannot be read is told as an error, not as half a file.
      const first: IteratorResult<ReportRecord> = await records.next();
      response.writeHead(200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}-as-at-${knownAt}.csv"`,
        "cache-control": "no-store",
      });
      await pipeline(Readable.from(linesOf(file, first, records, knownAt)), response);
    } catch (thrown) {
      if (thrown instanceof InputError && !response.headersSent)
        return turnAway({ code: "BAD_REQUEST", message: thrown.message });
      // Whoever breaks a download off is no fault of ours.
      if (!isGone(thrown)) throw thrown;
    }
  };
