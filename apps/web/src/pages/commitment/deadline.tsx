import { isoDateSchema, routeSchema } from "@tiltas/domain";
import { findDueOn, findNextLapse, isEscalated, openSteps } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { formatDate, todayInVilnius } from "../../format/date.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import figures from "../../kit/figures.module.css";
import { ToneTag } from "../../kit/state-tag.tsx";
import type { CommitmentView } from "./commitment-view.ts";

type Step = NonNullable<CommitmentView["context"]["route"]>["steps"][number];

interface DeadlineProps {
  readonly view: CommitmentView;
  readonly step: Step;
}

/** When a step is due, whether it is late, and what came of it: reminder, escalation, clocks that stood still. */
export function Deadline({ view, step }: DeadlineProps): ReactElement {
  const text = useText();
  const { t, locale } = text;
  const { dueOn, isOverdue, lines } = deadlineOf({ view, step }, text);
  if (dueOn === undefined) return <>—</>;
  return (
    <>
      <span className={figures.whole}>{t("deadlines.by", { on: formatDate(dueOn, locale) })}</span>{" "}
      {isOverdue && <ToneTag tone="overdue" text={t("deadlines.overdue")} />}
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

function deadlineOf({ view: { context, state }, step: { stepId } }: DeadlineProps, text: Text) {
  const route = routeSchema.safeParse(context.route).data;
  const step = route?.steps.find((one) => one.stepId === stepId);
  const dueOn = route && step && findDueOn(route, step);
  if (route === undefined || step === undefined || dueOn === undefined)
    return { dueOn: undefined, isOverdue: false, lines: [] };
  const isOpen = state === "underReview" && openSteps(route).some((open) => open.stepId === stepId);
  return {
    dueOn,
    isOverdue: isOpen && dueOn < isoDateSchema.parse(todayInVilnius()),
    lines: [...passed(step, text), ...ahead(context, { route, step, isOpen }, text)],
  };
}

type Route = Parameters<typeof findDueOn>[0];
type RouteStep = Parameters<typeof findDueOn>[1];

function passed({ lapsed = [], deputy, ...step }: RouteStep, { t, say, locale }: Text): string[] {
  const [reminded, escalated] = lapsed;
  return [
    ...(reminded === undefined
      ? []
      : [t("deadlines.reminded", { on: formatDate(reminded.on, locale) })]),
    ...(escalated === undefined || deputy === undefined || !isEscalated({ ...step, deputy })
      ? []
      : [
          t("deadlines.escalated", {
            deputy: say("role", deputy),
            on: formatDate(escalated.on, locale),
          }),
        ]),
  ];
}

interface Ahead {
  readonly route: Route;
  readonly step: RouteStep;
  readonly isOpen: boolean;
}

function ahead(
  { suspendedOn }: CommitmentView["context"],
  { route, step, isOpen }: Ahead,
  { t, say, locale }: Text,
): string[] {
  const { deputy, standstill = 0 } = step;
  const next = isOpen && step.lapses === 1 ? findNextLapse(route, step) : undefined;
  return [
    ...(next === undefined || deputy === undefined
      ? []
      : [
          t("deadlines.willEscalate", {
            deputy: say("role", deputy),
            on: formatDate(next, locale),
          }),
        ]),
    ...(standstill === 0 ? [] : [t("deadlines.stoodStill", { days: standstill })]),
    ...(suspendedOn === undefined || suspendedOn === null || step.openedOn === undefined
      ? []
      : [t("deadlines.standsStill", { on: formatDate(suspendedOn, locale) })]),
  ];
}
