import type { CommitmentId, Refusal } from "@tiltas/domain";
import type { Command, Engine, EntryPage } from "@tiltas/engine";
import { TRPCError } from "@trpc/server";
import { codeOf } from "./reason-code.ts";
import { type ChangeSince, RefusedError } from "./refused.error.ts";

const pageSize = 200;
const mostPages = 10;

const changesOf = ({ entries }: EntryPage, revision: number): ChangeSince[] =>
  entries
    .filter(({ content }) => (content.to?.revision ?? 0) > revision)
    .filter(({ content }) => content.from?.revision !== content.to?.revision)
    .map(({ version, content, actorName, changes }) => ({
      version,
      action: content.action,
      at: content.at,
      byName: actorName,
      changes,
    }));

/** The entries that took the content beyond a revision, in the order of their versions. */
const changesSince = async (
  engine: Engine,
  commitmentId: CommitmentId,
  revision: number,
): Promise<readonly ChangeSince[]> => {
  const found: ChangeSince[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const request = { size: pageSize, ...(after === null ? {} : { after }) };
    const page: EntryPage = await engine.listEntries(`commitment/${commitmentId}`, request);
    found.push(...changesOf(page, revision));
    after = page.next;
    if (after === null) break;
  }
  return found.toSorted((a, b) => a.version - b.version);
};

/** The error that tells a refusal, its code by the decisive reason. */
export const refusedError = (refusal: Refusal, changes?: readonly ChangeSince[]): TRPCError => {
  const cause = new RefusedError(refusal, changes);
  return new TRPCError({ code: codeOf(refusal.reasons[0].id), message: cause.message, cause });
};

/** Throws the error that tells a command's refusal; after a revision conflict with what changed and by whom. */
export const refuse = async (engine: Engine, command: Command, refusal: Refusal): Promise<never> => {
  const { commitmentId, expectedRevision } = command;
  const conflicts = refusal.reasons[0].id === "revisionConflict" && commitmentId !== undefined;
  throw refusedError(refusal, conflicts ? await changesSince(engine, commitmentId, expectedRevision) : undefined);
};
