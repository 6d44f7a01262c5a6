import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { isNotFound } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import type { Person } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Money } from "../../kit/money.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Stack } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { itemsFor, type Lender } from "../../law/in-whose-name.ts";
import type { CommitmentView, ExplainedEvent } from "../commitment/commitment-view.ts";
import { NoSuchCommitment } from "../commitment/no-such-commitment.tsx";
import { type Choice, chooseItem } from "./choose-item.ts";
import { isStepEvent, type StepEvent } from "./forms/step-forms.ts";
import { InWhoseName } from "./in-whose-name.tsx";
import { SinceLook } from "./since-look.tsx";
import { StepChoice } from "./step-choice.tsx";
import { StepFlow } from "./step-flow.tsx";
import { StepUnavailable } from "./step-unavailable.tsx";
import { stepRoute } from "./step.route.ts";

/** One step of one commitment: form, check, receipt; or why it cannot be taken now. */
export function StepPage(): ReactElement {
  const { ref, event } = stepRoute.useParams();
  const { target, for: lender } = stepRoute.useSearch();
  if (!isStepEvent(event)) return <NoSuchStep reference={ref} event={event} />;
  return (
    <Step
      key={`${ref} ${event} ${target ?? ""} ${lender ?? ""}`}
      reference={ref}
      event={event}
      target={target}
      lender={lender}
    />
  );
}

function NoSuchStep({ reference, event }: { reference: string; event: string }): ReactElement {
  const { t } = useText();
  return (
    <Stack>
      <PageHeading title={t("step.unknown", { event })} />
      <p>
        <AppLink href={`/c/${reference}`}>{t("step.backTo", { ref: reference })}</AppLink>
      </p>
    </Stack>
  );
}

interface StepProps {
  readonly reference: string;
  readonly event: StepEvent;
  readonly target: string | undefined;
  readonly lender: string | undefined;
}

function Step({ reference, event, target, lender }: StepProps): ReactElement {
  const { t } = useText();
  const { person } = stepRoute.useRouteContext();
  const query = useQuery(trpc.commitment.byReference.queryOptions({ reference }));
  const { data: view } = query;
  if (isNotFound(query.error))
    return <NoSuchCommitment reference={reference} error={query.error} />;
  return (
    <Stack>
      <PageHeading
        title={t("step.title", { event: t(`event.${event}`), ref: reference })}
        above={
          <AppLink href={`/c/${reference}`}>
            ‹ {reference} {view?.content.title}
          </AppLink>
        }
        {...(view === undefined ? {} : { beside: <Beside view={view} /> })}
      />
      <QueryView query={query} skeleton={<Skeleton rows={5} />}>
        {(found) => (
          <StepOf
            view={found}
            isReading={query.isFetching}
            event={event}
            target={target}
            lender={lender}
            person={person}
          />
        )}
      </QueryView>
    </Stack>
  );
}

function Beside({ view: { state, amount } }: { readonly view: CommitmentView }): ReactElement {
  return (
    <>
      <StateTag state={state} />
      {amount !== null && <Money value={amount} />}
    </>
  );
}

interface StepOfProps {
  readonly view: CommitmentView;
  /** Whether the view is being read again: what is shown may be about to change. */
  readonly isReading: boolean;
  readonly event: StepEvent;
  readonly target: string | undefined;
  /** Id of the person in whose name the step is taken; undefined for one's own. */
  readonly lender: string | undefined;
  readonly person: Person;
}

interface Opened {
  readonly view: CommitmentView;
  readonly item: ExplainedEvent;
  readonly behalf: Lender | undefined;
}

/** Once its form is open it stays open, whatever others do meanwhile: the server says what no longer holds. */
function StepOf({ view, isReading, event, target, lender, person }: StepOfProps): ReactElement {
  const { commitmentId } = view;
  const [opened, open] = useState<Opened>();
  const explanation = useQuery(trpc.commitment.explain.queryOptions({ commitmentId }));
  useQuery(trpc.queue.mine.queryOptions({ size: 50 }));
  const isSettled = !isReading && !explanation.isFetching;
  const choice = explanation.data && chooseItem(itemsFor(explanation.data, lender), event, target);
  if (opened === undefined && isSettled && choice?.kind === "ready")
    open({
      view,
      item: choice.item,
      behalf: explanation.data?.onBehalf.find(({ from }) => from.id === lender)?.from,
    });
  const names = explanation.data && (
    <InWhoseName
      view={view}
      explanation={explanation.data}
      event={event}
      target={target}
      lender={lender}
    />
  );
  if (opened !== undefined)
    return (
      <Stack>
        {names}
        {event.startsWith("approval.") && <SinceLook commitmentId={commitmentId} />}
        <StepFlow event={event} target={target} person={person} {...opened} />
      </Stack>
    );
  return (
    <QueryView query={explanation} skeleton={<Skeleton rows={5} />}>
      {() =>
        choice === undefined || !isSettled ? (
          <Skeleton rows={5} />
        ) : (
          <Stack>
            {names}
            <NoForm choice={choice} view={view} lender={lender} />
          </Stack>
        )
      }
    </QueryView>
  );
}

interface NoFormProps {
  readonly choice: Choice;
  readonly view: CommitmentView;
  readonly lender: string | undefined;
}

function NoForm({ choice, view, lender }: NoFormProps): ReactElement | null {
  const { t } = useText();
  switch (choice.kind) {
    case "choose":
      return <StepChoice view={view} items={choice.items} lender={lender} />;
    case "unavailable":
      return <StepUnavailable view={view} items={choice.items} />;
    case "gone":
      return (
        <EmptyState
          kind="nothing"
          title={t("step.gone")}
          action={
            <AppLink href={`/c/${view.reference}`}>
              {t("step.backTo", { ref: view.reference })}
            </AppLink>
          }
        >
          {t("step.gone.text")}
        </EmptyState>
      );
    case "ready":
      return null;
    default:
      return choice satisfies never;
  }
}
