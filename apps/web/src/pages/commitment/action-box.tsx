import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { LinkButton } from "../../kit/button.tsx";
import { Disclosure } from "../../kit/disclosure.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { findRemedyText, reasonText } from "../../law/reason-text.ts";
import { WhoText } from "../../law/who-text.tsx";
import { type Lender, readyOnBehalf } from "../../law/in-whose-name.ts";
import styles from "./action-box.module.css";
import type { CommitmentView, ExplainedEvent, Explanation } from "./commitment-view.ts";
import { type AlikeEvents, groupByReason } from "./alike-events.ts";
import { clearingHref } from "./clearing-href.ts";
import { stepHref, useTargetName } from "./event-target.ts";

const groups = ["ready", "needsYou", "waitingFor", "notYourRole"] as const;

/** Every action in one of four words, the cause in text, who can clear it, and a link that does (40-experience, rule 1). */
export function ActionBox({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t } = useText();
  const query = useQuery(trpc.commitment.explain.queryOptions({ commitmentId: view.commitmentId }));
  return (
    <Panel title={t("commitment.actions")}>
      <QueryView query={query}>
        {({ items, onBehalf, way }) => (
          <>
            {groups.map((standing) => (
              <Group
                key={standing}
                standing={standing}
                items={items.filter((item) => item.standing === standing)}
                view={view}
              />
            ))}
            {readyOnBehalf({ items, onBehalf }).map(({ from, items: lent }) => (
              <OnBehalf key={from.id} from={from} items={lent} view={view} />
            ))}
            <Way way={way} view={view} />
          </>
        )}
      </QueryView>
    </Panel>
  );
}

interface GroupProps {
  readonly standing: (typeof groups)[number];
  readonly items: readonly ExplainedEvent[];
  readonly view: CommitmentView;
}

function Group({ standing, items, view }: GroupProps): ReactElement | null {
  const { t } = useText();
  if (items.length === 0) return null;
  return (
    <section className={styles.group} data-standing={standing}>
      <h3 className={styles.word}>{t(`standing.${standing}`)}</h3>
      <ul className={styles.list}>
        {standing === "ready"
          ? items.map((item) => (
              <li key={`${item.event} ${item.target?.id ?? ""}`}>
                <ReadyAction item={item} view={view} />
              </li>
            ))
          : groupByReason(items).map((alike) => (
              <li
                key={alike.items.map(({ event, target }) => `${event} ${target?.id ?? ""}`).join()}
              >
                <Unmet alike={alike} view={view} />
              </li>
            ))}
      </ul>
    </section>
  );
}

/** What the person may do in the name of somebody who lends them a role, and not in their own. */
function OnBehalf({
  from,
  items,
  view,
}: {
  readonly from: Lender;
  readonly items: readonly ExplainedEvent[];
  readonly view: CommitmentView;
}): ReactElement {
  const { t } = useText();
  return (
    <section className={styles.group} data-on-behalf-of={from.id}>
      <h3 className={styles.word}>{t("delegations.ready", { name: from.name })}</h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.event} ${item.target?.id ?? ""}`}>
            <ReadyAction item={item} view={view} lender={from.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly item: ExplainedEvent;
  readonly view: CommitmentView;
}

function ReadyAction({
  item,
  view,
  lender,
}: ItemProps & { readonly lender?: string }): ReactElement {
  return (
    <LinkButton
      look={isForward(item.event) ? "primary" : "secondary"}
      href={stepHref(view.reference, item, lender)}
    >
      <EventName item={item} view={view} />
    </LinkButton>
  );
}

function Unmet({
  alike,
  view,
}: {
  readonly alike: AlikeEvents;
  readonly view: CommitmentView;
}): ReactElement {
  const text = useText();
  const { items, reason } = alike;
  const href = reason === undefined ? undefined : clearingHref(view.reference, reason);
  return (
    <>
      <strong>
        {items.map((item, index) => (
          <span key={`${item.event} ${item.target?.id ?? ""}`} data-event={item.event}>
            {index > 0 && ", "}
            <EventName item={item} view={view} />
          </span>
        ))}
      </strong>
      {reason !== undefined && (
        <p className={styles.reason} data-reason={reason.id}>
          {reasonText(text, reason)} <WhoText who={reason.who} />
        </p>
      )}
      {reason !== undefined && href !== undefined && (
        <AppLink href={href}>{findRemedyText(text, reason)}</AppLink>
      )}
    </>
  );
}

function EventName({ item, view }: ItemProps): ReactElement {
  const { t } = useText();
  const name = useTargetName(view, item.target);
  return (
    <>
      {t(`event.${item.event}`)}
      {name !== undefined && ` · ${name}`}
    </>
  );
}

/** Events that carry the commitment towards delivery stand out among what is ready. */
function isForward(event: ExplainedEvent["event"]): boolean {
  const aside = [
    "document.attach",
    "document.retire",
    "comment.add",
    "commitment.suspend",
    "commitment.cancel",
    "commitment.withdraw",
  ];
  const back = [
    "approval.decline",
    "approval.return",
    "approval.recall",
    "procurement.abandon",
    "consignment.lose",
    "share.waive",
    "claim.waive",
    "delivery.declineWriteOff",
  ];
  return ![
    ...aside,
    ...back,
    "commitment.revise",
    "delivery.writeOff",
    "procurement.divide",
  ].includes(event);
}

function Way({
  way,
  view,
}: {
  readonly way: Explanation["way"];
  readonly view: CommitmentView;
}): ReactElement | null {
  const { t } = useText();
  if (way.length === 0) return null;
  return (
    <Disclosure summary={t("commitment.actions.next.count", { n: way.length })}>
      <ol className={styles.way}>
        {way.map((step, index) => (
          <WayStep key={`${index} ${step.event}`} step={step} view={view} />
        ))}
      </ol>
    </Disclosure>
  );
}

function WayStep({
  step,
  view,
}: {
  readonly step: Explanation["way"][number];
  readonly view: CommitmentView;
}): ReactElement {
  const { t } = useText();
  return (
    <li>
      {t(`event.${step.event}`)}
      {step.target !== undefined &&
        step.event.startsWith("approval.") &&
        ` · ${view.context.route?.steps.find((one) => one.stepId === step.target)?.stepId ?? step.target}`}
      <br />
      <span className={styles.reason}>
        <WhoText who={{ roles: [...step.roles], people: [...step.people] }} />
      </span>
    </li>
  );
}
