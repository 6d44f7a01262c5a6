import type { PersonId } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  judgeOne,
  type ManyAsked,
  type ManyJudgement,
} from "@tiltas/workflows";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import { lendersTo, lentRoles } from "../write/lent-roles.ts";

type InSomeName = ManyJudgement & { readonly onBehalfOf?: PersonId };

const isForAnotherRole = (judgement: ManyJudgement): boolean =>
  !judgement.can && judgement.reasons.some(({ id }) => id === "notYourRole");

/**
 * Judges one of many in the asker's own name, and, where only the role is missing, in the name of those who lend one
 * for this very commitment: the first in whose name it can be done, else the first of them.
 */
export const judgeInSomeName = (
  snapshot: CommitmentSnapshot,
  asked: ManyAsked & { readonly directory: KnownPeople },
): InSomeName => {
  const own = judgeOne(snapshot, asked);
  if (!isForAnotherRole(own)) return own;
  const { person } = asked.asker;
  const scope = {
    people: asked.directory,
    contents: [snapshot.context.content],
    days: [asked.today],
  };
  const lent = lendersTo(scope, person).map((from) => {
    const asker = { person, roles: lentRoles(scope, from, person), onBehalfOf: from };
    return { ...judgeOne(snapshot, { ...asked, asker }), onBehalfOf: from };
  });
  return lent.find(({ can }) => can) ?? lent.find((each) => !isForAnotherRole(each)) ?? own;
};
