import type { IncomingMessage, ServerResponse } from "node:http";
import { isoDateSchema } from "@tiltas/domain";
import type { Engine, PortfolioFilter, PortfolioMoment, PortfolioRow } from "@tiltas/engine";
import { csvRecord } from "@tiltas/interchange";
import { z } from "zod";
import { mayReadWholeLedger } from "../api/access.ts";
import { given } from "../api/page-input.ts";
import { portfolioFilterFields } from "../api/portfolio-input.ts";
import { streamCsv } from "./stream-csv.ts";
import { getVisit } from "./visit.ts";
import { answerError } from "./wire-error.ts";

/** The portfolio as at a moment: `/api/portfolio.csv?effectiveOn=2024-04-10&knownAt=1204&origin=own`. */
export const portfolioPath = "/api/portfolio.csv";

const question = z.strictObject({
  effectiveOn: isoDateSchema,
  knownAt: z
    .string()
    .regex(/^(0|[1-9]\d{0,15})$/, "must be a number of leaves")
    .transform(Number),
  ...portfolioFilterFields,
});

const columns = [
  "reference",
  "title",
  "donor",
  "recipient",
  "kind",
  "framework",
  "funds",
  "stage",
  "state",
  "countedEur",
  "lastEntry",
  "changedAt",
  "asAtDay",
  "asAtLeaf",
];

/** A commitment as it stood; the last two columns are the moment the file is true for. */
const recordOf = (
  { reference, version, standing }: PortfolioRow,
  { effectiveOn, knownAt }: PortfolioMoment,
): string =>
  csvRecord([
    reference,
    ...(standing === null
      ? [null, null, null, null, null, null, null, "unlawfulHistory", null]
      : [
          standing.title,
          standing.donor,
          standing.recipient,
          standing.kind,
          standing.frameworkCode,
          standing.fundCodes.join("; "),
          standing.stage,
          standing.state,
          standing.counted.amount,
        ]),
    version,
    standing?.changedAt ?? null,
    effectiveOn,
    knownAt,
  ]);

type Portfolio = Pick<Engine, "listPortfolio">;

async function* csvOf(
  engine: Portfolio,
  when: PortfolioMoment,
  filter: PortfolioFilter,
): AsyncGenerator<string> {
  yield csvRecord(columns);
  let after: string | null | undefined;
  while (after !== null) {
    const page = await engine.listPortfolio(when, filter, {
      size: 200,
      ...(after === undefined ? {} : { after }),
    });
    for (const row of page.rows) yield recordOf(row, page.moment);
    after = page.next;
  }
}

type Download = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const askedOf = (request: IncomingMessage) =>
  question.safeParse(
    Object.fromEntries(new URLSearchParams((request.url ?? "").split("?", 2)[1] ?? "")),
  );

const faultOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");

/** Streams the portfolio as it stood, a page in memory at a time, to those who read the whole ledger. */
export const createPortfolioDownload =
  (engine: Portfolio & Pick<Engine, "signIn" | "findPerson" | "leafHead">): Download =>
  async (request, response) => {
    const visit = getVisit(request);
    const turnAway = (
      code: "METHOD_NOT_SUPPORTED" | "UNAUTHORIZED" | "FORBIDDEN" | "BAD_REQUEST",
      message: string,
    ) => answerError(response, visit.id, { code, message });
    if (request.method !== "GET") return turnAway("METHOD_NOT_SUPPORTED", "Use GET to read.");
    const id = await engine.signIn.findPerson(request.headers);
    const person = id === undefined ? undefined : await engine.findPerson(id);
    if (person === undefined) return turnAway("UNAUTHORIZED", "Sign in first.");
    visit.person = person.id;
    if (!mayReadWholeLedger(person))
      return turnAway("FORBIDDEN", "Only auditors, managers and administrators read this.");
    const asked = askedOf(request);
    if (!asked.success) return turnAway("BAD_REQUEST", faultOf(asked.error));
    const { effectiveOn, knownAt, ...filter } = asked.data;
    // A moment that has not come yet would change while the file is read.
    const moment = { effectiveOn, knownAt: Math.min(knownAt, await engine.leafHead()) };
    const fileName = `portfolio-${effectiveOn}-as-at-${moment.knownAt}.csv`;
    await streamCsv(response, fileName, csvOf(engine, moment, given(filter)));
  };
