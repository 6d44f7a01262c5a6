import { type EntryContent, registerEvents } from "@tiltas/domain";
import { encodeHex, findSeals, sealText } from "@tiltas/ledger";
import type pg from "pg";
import { sha256 } from "../sha256.ts";
import { findContent } from "./fold.check.ts";
import { type EngineFinding, engineFinding, type NotProved } from "./verify-report.ts";

/** A text as stored beside its entry. */
export type StoredText = {
  readonly stream: string;
  readonly version: number;
  readonly pointer: string;
  readonly salt: Buffer | null;
  readonly text: string | null;
  readonly erased_at: string | null;
  readonly erased_ground: string | null;
};

export const textQuery = `
  SELECT stream, version, pointer, salt, text, erased_at, erased_ground
  FROM sealed_text JOIN unnest($1::text[], $2::int[]) AS asked(stream, version) USING (stream, version)`;

type Checked = {
  readonly findings: readonly EngineFinding[];
  readonly notProved: readonly NotProved[];
};

const isItsText = ({ salt, text }: StoredText, sealed: string): boolean =>
  salt?.length === 32 && text !== null && encodeHex(sealText(sha256, salt, text)) === sealed;

/** The texts of one entry against the hashes it holds: each there or taken out, and none beside. */
export const checkTexts = (content: EntryContent, texts: readonly StoredText[]): Checked => {
  const { stream, version } = content;
  const seals = findSeals({ payload: content.payload });
  const findings: EngineFinding[] = [];
  const notProved: NotProved[] = [];
  for (const { pointer, sealed } of seals) {
    const kept = texts.find((text) => text.pointer === pointer);
    if (kept === undefined) findings.push(engineFinding("textMissing", stream, version, { pointer }));
    else if (kept.erased_at !== null)
      notProved.push({
        code: "textErased",
        stream,
        version,
        facts: { pointer, at: kept.erased_at, ground: kept.erased_ground ?? "" },
      });
    else if (!isItsText(kept, sealed))
      findings.push(engineFinding("textDiffers", stream, version, { pointer }));
  }
  const unknown = texts.filter(({ pointer }) => seals.every((seal) => seal.pointer !== pointer));
  return {
    findings: [
      ...findings,
      ...unknown.map(({ pointer }) => engineFinding("textUnknown", stream, version, { pointer })),
    ],
    notProved,
  };
};

type Erasure = StoredText & {
  readonly bytes: Buffer | null;
  readonly found: boolean;
};

const erasures = `
  SELECT t.stream, t.version, t.pointer, t.salt, t.text, t.erased_at, t.erased_ground, e.bytes,
    EXISTS (SELECT FROM entry o WHERE o.stream = t.stream AND o.version = t.version) AS found
  FROM sealed_text t LEFT JOIN entry e ON e.stream = t.erased_stream AND e.version = t.erased_version
  WHERE t.erased_at IS NOT NULL OR NOT EXISTS
    (SELECT FROM entry o WHERE o.stream = t.stream AND o.version = t.version)`;

/** Whether the entry named is the one that took this text out, then and on this ground. */
const isRecorded = ({ bytes, ...text }: Erasure): boolean => {
  const content = bytes === null ? undefined : findContent({ bytes });
  if (content?.action !== "text.erase") return false;
  const asked = registerEvents["text.erase"].safeParse(content.payload);
  if (!asked.success) return false;
  const { stream, version, pointer, ground } = asked.data;
  return (
    stream === text.stream &&
    version === text.version &&
    pointer === text.pointer &&
    ground === text.erased_ground &&
    content.at === text.erased_at
  );
};

/** All texts together: none of an entry that is not there, and none taken out without an entry that says so. */
export const checkErasures = async (client: pg.PoolClient): Promise<readonly EngineFinding[]> => {
  const { rows } = await client.query<Erasure>(erasures);
  return rows.flatMap((text) => {
    const { stream, version, pointer, erased_at: erasedAt, found } = text;
    if (!found) return [engineFinding("textUnknown", stream, version, { pointer })];
    return erasedAt === null || isRecorded(text)
      ? []
      : [engineFinding("erasureUnrecorded", stream, version, { pointer })];
  });
};
