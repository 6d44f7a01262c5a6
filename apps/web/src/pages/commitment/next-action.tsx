import type { EventName } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { reasonText } from "../../law/reason-text.ts";
import { WhoText } from "../../law/who-text.tsx";
import type { CommitmentView, ExplainedEvent } from "./commitment-view.ts";
import { stepHref } from "./event-target.ts";

interface NextActionProps {
  readonly view: CommitmentView;
  /** What could be done with the part next, the likely one first. */
  readonly events: readonly EventName[];
  /** The part's id. */
  readonly target: string;
}

/** What may be done with a part next, as a link; else why not yet, and who can. */
export function NextAction({ view, events, target }: NextActionProps): ReactElement | null {
  const { t } = useText();
  const { commitmentId, reference } = view;
  const explained = useQuery(trpc.commitment.explain.queryOptions({ commitmentId })).data;
  const items = events.flatMap(
    (event) =>
      explained?.items.filter((item) => item.event === event && item.target?.id === target) ?? [],
  );
  const ready = items.filter(({ standing }) => standing === "ready");
  const [first] = items;
  if (first === undefined) return null;
  if (ready.length === 0) return <NotYet item={first} />;
  return (
    <>
      {ready.map((item) => (
        <div key={item.event}>
          <AppLink href={stepHref(reference, item)}>{t(`event.${item.event}`)}</AppLink>
        </div>
      ))}
    </>
  );
}

function NotYet({ item }: { readonly item: ExplainedEvent }): ReactElement {
  const text = useText();
  const [reason] = item.reasons;
  return (
    <>
      {text.t(`event.${item.event}`)}: {text.t(`standing.${item.standing}`)}
      {reason !== undefined && (
        <div data-reason={reason.id}>
          {reasonText(text, reason)} <WhoText who={reason.who} />
        </div>
      )}
    </>
  );
}
