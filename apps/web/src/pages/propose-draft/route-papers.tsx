import type { CommitmentContent } from "@tiltas/domain";
import { findRoute } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";

/** The papers the approval route will ask for, by whom. */
export function RoutePapers({
  content,
}: {
  readonly content: CommitmentContent | undefined;
}): ReactElement | null {
  const { t, say } = useText();
  const policy = useQuery(trpc.register.all.queryOptions()).data?.policy;
  if (policy === undefined) return null;
  if (content === undefined) return <p>{t("propose.papers.unknown")}</p>;
  const asked = (findRoute(policy, content)?.steps ?? []).flatMap(({ stepId, role, documents }) =>
    documents.map((kind) => ({ key: `${stepId} ${kind}`, kind, role })),
  );
  if (asked.length === 0) return <p>{t("propose.papers.none")}</p>;
  return (
    <ul>
      {asked.map(({ key, kind, role }) => (
        <li key={key}>
          {t("commitment.documents.needed", {
            kind: say("documentKind", kind),
            role: say("role", role),
          })}
        </li>
      ))}
    </ul>
  );
}
