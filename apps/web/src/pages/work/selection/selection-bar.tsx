import {
  type CommitmentId,
  commitmentIdSchema,
  type ManyEventName,
  manyEventNames,
} from "@tiltas/domain";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { queryClient, trpc } from "../../../api/trpc.ts";
import type { Person } from "../../../auth/person.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { Disclosure } from "../../../kit/disclosure.tsx";
import { StepRefused } from "../../step/sending/step-refused.tsx";
import type { EventCount } from "./judge-rows.ts";
import type { Selection } from "./selection.ts";
import styles from "./selection-bar.module.css";
import { useCounts } from "./use-counts.ts";
import { actionsId, type useSelection } from "./use-selection.ts";
import type { Filter } from "../work-filter.ts";

interface BarProps {
  readonly state: Pick<
    ReturnType<typeof useSelection>,
    "selection" | "pageIds" | "selectMatching" | "selectPage" | "clear"
  >;
  /** How many match in all. */
  readonly total: number;
  /** What "all that match" means: the list's filter, or the person's queue. */
  readonly matching: { readonly filter: Filter } | { readonly queue: true };
  readonly person: Person;
}

/** What is ticked, the two steps to all of it, and what can be done with it. Nothing while nothing is ticked. */
export function SelectionBar({ state, total, matching, person }: BarProps): ReactElement | null {
  const { t } = useText();
  const router = useRouter();
  const { selection, pageIds } = state;
  const counts = useCounts(pageIds, selection.ids, person);
  const looking = useMutation(
    trpc.bulk.preview.mutationOptions({
      onSuccess: (job) => {
        queryClient.setQueryData(trpc.bulk.byId.queryKey({ jobId: job.jobId }), job);
        router.history.push(`/work/bulk/${job.jobId}`);
      },
    }),
  );
  if (selection.ids.size === 0) return null;
  const look = (event: ManyEventName): void =>
    looking.mutate({
      event,
      selection: selection.isMatching ? matching : { ids: parsedIds(selection) },
    });
  return (
    <section className={styles.bar} aria-label={t("bulk.bar")} data-region>
      <Extent state={state} total={total} />
      {looking.error !== null && <StepRefused error={looking.error} />}
      <div id={actionsId} className={styles.actions}>
        {selection.isMatching || counts === undefined ? (
          <EventButtons
            events={manyEventNames.map((event) => ({ event }))}
            busy={looking.variables?.event}
            isBusy={looking.isPending}
            onChoose={look}
          />
        ) : (
          <Counted
            counts={counts}
            busy={looking.variables?.event}
            isBusy={looking.isPending}
            onChoose={look}
          />
        )}
      </div>
    </section>
  );
}

const parsedIds = ({ ids }: Selection): CommitmentId[] =>
  [...ids].map((id) => commitmentIdSchema.parse(id));

function Extent({ state, total }: Pick<BarProps, "state" | "total">): ReactElement {
  const { t } = useText();
  const { selection, pageIds, selectMatching, selectPage, clear } = state;
  const isWholePage = selection.ids.size === pageIds.length;
  return (
    <p className={styles.extent} role="status">
      <strong>
        {selection.isMatching
          ? t("bulk.selected.matching", { total })
          : t(isWholePage ? "bulk.selected.page" : "bulk.selected.some", {
              n: selection.ids.size,
            })}
      </strong>{" "}
      {selection.isMatching || !isWholePage ? (
        <Button look="quiet" onClick={selectPage}>
          {t("bulk.select.allOnPage", { n: pageIds.length })}
        </Button>
      ) : null}
      {!selection.isMatching && isWholePage && total > pageIds.length && (
        <Button look="quiet" onClick={selectMatching}>
          {t("bulk.select.matching", { total })}
        </Button>
      )}
      <Button look="quiet" onClick={clear}>
        {t("bulk.select.clear")}
      </Button>
    </p>
  );
}

interface ChoiceProps {
  readonly busy: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (event: ManyEventName) => void;
}

/** Events some rows can take first; those that none can, on demand. */
function Counted({
  counts,
  ...choice
}: ChoiceProps & { readonly counts: readonly EventCount[] }): ReactElement {
  const { t } = useText();
  const idle = counts.filter(({ can }) => can === 0);
  return (
    <>
      <EventButtons events={counts.filter(({ can }) => can > 0)} {...choice} />
      {idle.length > 0 && (
        <Disclosure summary={t("bulk.none", { n: idle.length })}>
          <EventButtons events={idle} {...choice} />
        </Disclosure>
      )}
    </>
  );
}

function EventButtons({
  events,
  busy,
  isBusy,
  onChoose,
}: ChoiceProps & {
  readonly events: readonly (Pick<EventCount, "event"> & Partial<EventCount>)[];
}): ReactElement {
  const { t } = useText();
  return (
    <span className={styles.buttons}>
      {events.map(({ event, can, cannot }) => (
        <Button
          key={event}
          data-event={event}
          busy={isBusy && busy === event}
          busyText={t("bulk.looking")}
          onClick={() => onChoose(event)}
        >
          {t(`event.${event}`)}…
          {can !== undefined && ` ${t("bulk.counts", { can, cannot: cannot ?? 0 })}`}
        </Button>
      ))}
    </span>
  );
}
