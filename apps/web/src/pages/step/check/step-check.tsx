import { fieldChanges, findRoute } from "@tiltas/workflows";
import { commitmentContentSchema, findAmount } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useRef } from "react";
import { trpc } from "../../../api/trpc.ts";
import { formatDate } from "../../../format/date.ts";
import { formatMoney } from "../../../format/money.ts";
import { Button } from "../../../kit/button.tsx";
import { DefinitionList } from "../../../kit/definition-list.tsx";
import { Form, FormActions } from "../../../kit/form.tsx";
import { Panel } from "../../../kit/stack.tsx";
import { FieldChanges } from "../../../law/changes/field-changes.tsx";
import type { Lender } from "../../../law/in-whose-name.ts";
import type { ExplainedEvent } from "../../commitment/commitment-view.ts";
import { useTargetName } from "../../commitment/event-target.ts";
import { RouteSteps } from "../../propose/route-steps.tsx";
import type { StepSubject } from "../forms/step-form.ts";
import type { StepEvent } from "../forms/step-forms.ts";
import type { ReadStep } from "../read-step.ts";
import styles from "../step.module.css";
import { aboutTarget } from "../about-target.ts";
import { GrantingEffectPanel } from "./granting-effect.tsx";
import { sayPayload } from "./said.ts";

interface StepCheckProps {
  readonly event: StepEvent;
  readonly subject: StepSubject;
  readonly item: ExplainedEvent;
  readonly behalf: Lender | undefined;
  readonly ready: ReadStep;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  /** Absent where there is nothing to change. */
  readonly onChange?: () => void;
}

/** What will be recorded, in words, before it is. */
export function StepCheck(props: StepCheckProps): ReactElement {
  const { event, subject, ready, busy, onConfirm, onChange } = props;
  const { t } = subject.text;
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Form
      data-check
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!busy) onConfirm();
      }}
    >
      <p ref={heading} tabIndex={-1} className={styles.checkTitle}>
        {t("step.check.lead")}
      </p>
      <Panel title={t("step.check.title")}>
        <DefinitionList items={useCheckItems(props)} />
        <p className={styles.effect}>{t(`step.effect.${event}`)}</p>
      </Panel>
      {event === "commitment.revise" && <Revision subject={subject} ready={ready} />}
      {event === "approval.grant" && <GrantingEffectPanel subject={subject} ready={ready} />}
      {event === "commitment.submit" && <Route subject={subject} />}
      <FormActions>
        <Button look="primary" type="submit" busy={busy}>
          {t("step.confirm")}
        </Button>
        {onChange !== undefined && !busy && (
          <Button onClick={onChange}>{t("step.check.change")}</Button>
        )}
      </FormActions>
    </Form>
  );
}

function useCheckItems({ event, subject, item, behalf, ready }: StepCheckProps) {
  const { view, text, person } = subject;
  const { t, say, locale } = text;
  const target = useTargetName(view, item.target);
  const about = aboutTarget(view, item.target, text);
  const { effectiveOn, effectiveReason } = ready.effect;
  const name =
    behalf === undefined
      ? person.name
      : t("delegations.onBehalf", { name: person.name, principal: behalf.name });
  const on = formatDate(effectiveOn ?? subject.today, locale);
  return [
    { term: t("step.check.event"), value: t(`event.${event}`) },
    {
      term: t("step.check.commitment"),
      value: t("commitment.title", { reference: view.reference, title: view.content.title }),
    },
    ...amountItem(subject, ready),
    ...(target === undefined
      ? []
      : [
          {
            term: t("step.check.target"),
            value: about === undefined ? target : `${target}: ${about}`,
          },
        ]),
    ...sayPayload({ view, text }, ready.payload),
    {
      term: t("step.check.actor"),
      value:
        item.role === undefined
          ? name
          : t("step.check.actorAs", { name, role: say("role", item.role) }),
    },
    {
      term: t("step.check.effective"),
      value:
        effectiveReason === undefined
          ? on
          : t("step.check.effectiveBecause", { on, reason: effectiveReason }),
    },
  ];
}

/** What it is worth; where a revision changes that, both. */
function amountItem({ view, text }: StepSubject, { payload }: ReadStep) {
  const { t, locale } = text;
  const term = t("commitment.amount");
  const revised = commitmentContentSchema.safeParse(payload["content"]);
  const after = revised.success ? (findAmount(revised.data) ?? null) : view.amount;
  const [was, is] = [view.amount, after].map((money) =>
    money === null ? t("commitment.none") : formatMoney(money, locale),
  );
  if (was === undefined || is === undefined) return [];
  if (was === is) return [{ term, value: is }];
  return [{ term, value: t("step.check.amountBecomes", { was, is }) }];
}

function Revision({ subject, ready }: Pick<StepCheckProps, "subject" | "ready">): ReactElement {
  const { t } = subject.text;
  const changes = fieldChanges(subject.view.content, ready.payload["content"]);
  return (
    <Panel title={t("step.check.changes")}>
      {changes.length === 0 ? (
        <p>{t("step.check.noChange")}</p>
      ) : (
        <FieldChanges changes={changes} />
      )}
    </Panel>
  );
}

/** Who will be asked, as the policy stands now. */
function Route({ subject: { view, text } }: Pick<StepCheckProps, "subject">): ReactElement | null {
  const registers = useQuery(trpc.register.all.queryOptions());
  const content = commitmentContentSchema.safeParse(view.content);
  if (registers.data === undefined || !content.success) return null;
  const route = findRoute(registers.data.policy, content.data);
  return (
    <Panel title={text.t("propose.route.title")}>
      <RouteSteps route={route} proposers={view.context.acts.proposed} />
    </Panel>
  );
}
