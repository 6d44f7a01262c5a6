import type { EntryContent } from "@tiltas/domain";
import {
  type AuditFinding,
  checkRegister,
  findRoleGaps,
  type Moment,
  momentOf,
  recordRoles,
} from "@tiltas/workflows";
import type pg from "pg";
import { findContent } from "./fold.check.ts";
import type { StoredEntry } from "./stored-stream.ts";
import { type EngineFinding, engineFinding, type NotProved } from "./verify-report.ts";

/** Asks of each act whether the entries had given its role by then. */
export type RoleCheck = {
  readonly judge: (row: StoredEntry, content: EntryContent) => readonly EngineFinding[];
  /** What contradicts the law by the entries of people's streams alone. */
  readonly mixed: readonly EngineFinding[];
  /** The acts nothing can be said of, counted: they are older than the records of roles. */
  readonly notProved: () => readonly NotProved[];
};

type Recorded = Pick<StoredEntry, "stream" | "version" | "bytes" | "leaf_index">;

const selectPeople = `SELECT entry.stream, entry.version, entry.bytes, leaf.index AS leaf_index
  FROM entry LEFT JOIN leaf USING (stream, version) WHERE entry.stream LIKE 'person/%' ORDER BY entry.stream, entry.version`;

/** Beyond every leaf, in order of time: where what waits for its leaf stands. */
const waiting = 2 ** 52;

const momentIn = (
  { leaf_index }: Pick<StoredEntry, "leaf_index">,
  content: EntryContent,
): Moment => {
  const { at } = momentOf(0, content);
  return { index: leaf_index === null ? waiting + at : Number(leaf_index), at };
};

/** What speaks against an entry about people by itself: changed by no administrator, or of one's own. */
const unlawful = ({ stream = "", version = 0, code }: AuditFinding): EngineFinding =>
  engineFinding("unlawfulHistory", stream, version, { reason: code });

/** Reads who was given and denied which role, from the moment the client's transaction stands at. */
export const openRoleCheck = async (client: pg.PoolClient): Promise<RoleCheck> => {
  const roles = recordRoles();
  const { rows } = await client.query<Recorded>(selectPeople);
  for (const row of rows) {
    const content = findContent(row);
    if (content !== undefined) roles.add(content, momentIn(row, content));
  }
  let unrecorded = 0;
  const isJudged = ({ stream }: StoredEntry): boolean => !stream.startsWith("refusal/");
  return {
    judge: (row, content) => {
      const gaps = isJudged(row) ? findRoleGaps(roles, content, momentIn(row, content)) : [];
      const lacking = gaps.filter(({ standing }) => standing !== "notRecorded");
      unrecorded += gaps.length - lacking.length;
      return [
        ...lacking.map(({ person, role }) =>
          engineFinding("roleNotAssigned", row.stream, row.version, { person, role }),
        ),
        ...(row.stream.startsWith("person/") ? checkRegister(content).map(unlawful) : []),
      ];
    },
    mixed: [
      ...roles.mixed.map(({ stream, version, roles: mixed }) =>
        engineFinding("rolesMixed", stream, version, { roles: mixed.join(", ") }),
      ),
      ...roles.repeated.map(({ stream, version }) =>
        engineFinding("unlawfulHistory", stream, version, { reason: "registerMalformed" }),
      ),
    ],
    notProved: () =>
      unrecorded === 0
        ? []
        : [
            {
              code: "rolesNotRecorded",
              stream: "",
              version: 0,
              facts: { acts: String(unrecorded) },
            },
          ],
  };
};
