import type pg from "pg";
import { findContent } from "../../verify/fold.check.ts";
import { personsOf } from "@tiltas/domain";
import { decidersOf } from "@tiltas/workflows";
import type { Plan } from "../plan.ts";
import { readBatches } from "../read-batches.ts";
import { commitmentArticle } from "../report/commitment-article.ts";
import { reportEnd, reportOpening } from "../report/report-opening.ts";
import { tellCommitment, type ToldCommitment } from "../report/told-commitment.ts";
import { entriesStatement } from "../scoped-entries.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

/** How many commitments are told in full, and how many entries of each: a report has an end. */
const mostTold = 50;
const mostEntries = 500;

type Row = {
  readonly stream: string;
  readonly version: number;
  readonly index: string;
  readonly bytes: Buffer;
};

const streamsOf = async (client: pg.ClientBase, { entries }: Plan): Promise<readonly string[]> => {
  const { text, values } = entriesStatement(entries, {
    columns: "e.stream",
    where: "e.version = 1 AND e.stream LIKE 'commitment/%'",
  });
  const { rows } = await client.query<{ stream: string }>(`${text} LIMIT ${mostTold}`, [...values]);
  return rows.map(({ stream }) => stream);
};

const tell = async (
  client: pg.ClientBase,
  { entries }: Plan,
  stream: string,
): Promise<ToldCommitment> => {
  const { text, values } = entriesStatement(entries, {
    columns: "e.stream, e.version, l.index, e.bytes",
    where: `e.stream = ${client.escapeLiteral(stream)}`,
  });
  const held = [];
  let count = 0;
  for await (const rows of readBatches<Row>(client, { text, values }, mostEntries)) {
    if (count === 0)
      for (const { version, index, bytes } of rows)
        held.push({ version, index: Number(index), content: findContent({ bytes }) });
    count += rows.length;
  }
  return tellCommitment(stream, held, count);
};

const peopleIn = ({ entries, snapshot }: ToldCommitment): readonly string[] => [
  ...entries.flatMap(({ content }) => (content === undefined ? [] : personsOf(content.actor))),
  ...(snapshot?.context.route?.steps ?? []).flatMap(decidersOf),
];

const readNames = async (
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await client.query<{ id: string; name: string }>(
    "SELECT id::text, name FROM person WHERE id::text = ANY($1::text[])",
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** `report.html`: one page that needs nothing beside it, the first commitments told in full, one at a time in memory. */
export const reportMember = (client: pg.ClientBase, plan: Plan, madeAt: string): ZipMember => ({
  name: "report.html",
  async *content() {
    const streams = await streamsOf(client, plan);
    yield reportOpening(plan, madeAt, streams.length).html;
    for (const stream of streams) {
      const told = await tell(client, plan, stream);
      const names = await readNames(client, peopleIn(told));
      yield commitmentArticle(told, (id) => names.get(id) ?? id).html;
    }
    yield reportEnd.html;
  },
});
