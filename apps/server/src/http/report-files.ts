import type { Engine, SeparationRow } from "@tiltas/engine";
import type { csvRecord } from "@tiltas/interchange";
import type { z } from "zod";
import { given } from "../api/page-input.ts";
import {
  conformanceInput,
  fundReportInput,
  positionInput,
  sampleInput,
  sampleQueryOf,
  separationInput,
} from "../api/report-input.ts";

type Reports = Engine["reports"];
export type ReportRecord = Parameters<typeof csvRecord>[0];

/** A report as a file: its header, and its records from the first leaves. */
export type ReportFile = {
  readonly columns: readonly string[];
  readonly records: AsyncIterable<ReportRecord> | Iterable<ReportRecord>;
};

type Asked = { readonly reports: Reports; readonly knownAt: number };

/** What an address asks for, parsed, and the file that answers it as at a leaf. */
export type ReportKind = {
  readonly parse: (fields: Readonly<Record<string, unknown>>) => ParsedReport;
};
export type ParsedReport =
  | { readonly ok: false; readonly error: z.ZodError }
  | {
      readonly ok: true;
      readonly knownAt: number | undefined;
      readonly open: (asked: Asked) => Promise<ReportFile>;
    };

/** Ties a schema to the file of what it parsed. */
const kind = <Schema extends z.ZodType<{ knownAt?: number | undefined }>>(
  schema: Schema,
  open: (asked: Asked, input: z.infer<Schema>) => Promise<ReportFile>,
): ReportKind => ({
  parse: (fields) => {
    const parsed = schema.safeParse(fields);
    if (!parsed.success) return { ok: false, error: parsed.error };
    const { data: input } = parsed;
    return { ok: true, knownAt: input.knownAt, open: async (asked) => open(asked, input) };
  },
});

async function* actsOf(rows: AsyncIterable<SeparationRow>): AsyncGenerator<ReportRecord> {
  for await (const { reference, title, person, acts, breaches } of rows)
    for (const act of acts)
      yield [
        reference,
        title,
        person.name,
        act.action,
        act.part,
        act.role,
        act.capacity,
        act.partner?.name ?? null,
        act.effectiveOn,
        act.version,
        act.leafIndex,
        breaches.join("; "),
      ];
}

const stages = ["proposed", "approved", "procured", "delivered"] as const;

/** Every report that is had as a file, by the name in its address. */
export const reportFiles: ReadonlyMap<string, ReportKind> = new Map([
  [
    "separation",
    kind(separationInput, async ({ reports, knownAt }, input) => ({
      columns: [
        "reference",
        "title",
        "person",
        "event",
        "part",
        "role",
        "capacity",
        "partner",
        "effectiveOn",
        "version",
        "leaf",
        "breaches",
      ],
      records: actsOf(reports.walkSeparation({ ...given(input), knownAt })),
    })),
  ],
  [
    "moves",
    kind(conformanceInput, async ({ reports, knownAt }, input) => {
      const { moves } = await reports.conformance({ ...given(input), knownAt });
      return {
        columns: ["from", "event", "to", "count", "commitments", "medianWorkingDays", "rare"],
        records: moves.map((move) => [
          move.from,
          move.event,
          move.to,
          move.count,
          move.commitments,
          String(move.medianDays),
          move.isRare ? "rare" : "",
        ]),
      };
    }),
  ],
  [
    "variants",
    kind(conformanceInput, async ({ reports, knownAt }, input) => {
      const { variants } = await reports.conformance({ ...given(input), knownAt });
      return {
        columns: ["states", "commitments", "medianWorkingDays", "rare"],
        records: variants.map(({ states, count, medianDays, isRare }) => [
          states.join(" > "),
          count,
          String(medianDays),
          isRare ? "rare" : "",
        ]),
      };
    }),
  ],
  [
    "funds",
    kind(fundReportInput, async ({ reports, knownAt }, input) => {
      const { lines } = await reports.fundReport({ ...given(input), knownAt });
      return {
        columns: ["fund", "name", ...stages.map((stage) => `${stage}Eur`), "totalEur"],
        records: lines.map(({ code, name, amounts, total }) => [
          code,
          name,
          ...stages.map((stage) => amounts[stage]),
          total,
        ]),
      };
    }),
  ],
  [
    "positions",
    kind(positionInput, async ({ reports, knownAt }, input) => ({
      columns: ["reference", "amountEur", "title"],
      records: positionsOf(reports, { ...given(input), knownAt }),
    })),
  ],
  [
    "sample",
    kind(sampleInput, async ({ reports, knownAt }, input) => {
      const { top, hits } = await reports.sample({ ...sampleQueryOf(input), knownAt });
      return {
        columns: ["reference", "amountEur", "chosen", "hitEur", "title"],
        records: [
          ...top.map(({ reference, amount, title }) => [reference, amount, "top", null, title]),
          ...hits.map(({ reference, amount, hit, title }) => [
            reference,
            amount,
            "hit",
            hit,
            title,
          ]),
        ],
      };
    }),
  ],
]);

async function* positionsOf(
  reports: Reports,
  filter: Parameters<Reports["walkPositions"]>[0],
): AsyncGenerator<ReportRecord> {
  for await (const { reference, amount, title } of reports.walkPositions(filter))
    yield [reference, amount, title];
}
