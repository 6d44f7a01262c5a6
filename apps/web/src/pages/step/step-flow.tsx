import type { Receipt } from "@tiltas/domain";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { type Control, type FieldValues, FormProvider, useForm, useWatch } from "react-hook-form";
import { todayInVilnius } from "../../format/date.ts";
import type { Person } from "../../auth/person.ts";
import { ResultLine } from "../../kit/notice.tsx";
import { Stack } from "../../kit/stack.tsx";
import type { Lender } from "../../law/in-whose-name.ts";
import type { CommitmentView, ExplainedEvent } from "../commitment/commitment-view.ts";
import { StepCheck } from "./check/step-check.tsx";
import { ProblemsContext } from "./fields/problems-context.ts";
import { useFormProblems } from "./fields/form-problems.ts";
import { useRetype } from "./fields/use-retype.ts";
import { useStableText } from "./fields/use-stable-text.ts";
import type { StepSubject } from "./forms/step-form.ts";
import { type StepEvent, stepForms } from "./forms/step-forms.ts";
import { type ReadStep, readStep } from "./read-step.ts";
import { StepFields } from "./step-fields.tsx";
import { StepReceipt } from "./step-receipt.tsx";
import { StepRefused } from "./sending/step-refused.tsx";
import { rebase } from "./typed/rebase.ts";
import { StepUnavailable } from "./step-unavailable.tsx";
import { useNewVersion } from "./use-new-version.ts";
import { useSending } from "./sending/use-sending.ts";

interface StepFlowProps {
  readonly event: StepEvent;
  readonly target: string | undefined;
  readonly view: CommitmentView;
  readonly item: ExplainedEvent;
  readonly person: Person;
  /** In whose name, where that is not the person's own. */
  readonly behalf: Lender | undefined;
}

interface Stand {
  readonly view: CommitmentView;
  readonly item: ExplainedEvent;
}

const startOf = (event: StepEvent, subject: StepSubject): FieldValues => ({
  ...stepForms[event].start(subject),
  effectiveOn: "",
  effectiveReason: "",
});

/** Form → check → receipt of one event. What is typed is kept until it is recorded. */
export function StepFlow({
  event,
  target,
  view,
  item,
  person,
  behalf,
}: StepFlowProps): ReactElement {
  const text = useStableText();
  const subjectOf = (found: Stand): StepSubject => ({
    view: found.view,
    target: found.item.target?.id ?? target,
    person,
    text,
    today: todayInVilnius(),
  });
  const [stand, setStand] = useState<Stand>({ view, item });
  const subject = subjectOf(stand);
  const hasFields = stepForms[event].Fields !== undefined || person.roles.includes("registrar");
  // What the form opened with: the fields that still say so were not touched.
  const [base, setBase] = useState<FieldValues>(() => startOf(event, subject));
  const form = useForm({ defaultValues: base });
  useRetype(form);
  const reading = useReading(form.control, event, subject);
  const problems = useFormProblems(reading.ok ? [] : reading.problems);
  const [checked, setChecked] = useState<ReadStep | undefined>(
    hasFields || !reading.ok ? undefined : reading.step,
  );
  const [renewed, setRenewed] = useState<number>();
  const [receipt, setReceipt] = useState<Receipt>();
  const sending = useSending(event, setReceipt);
  const renewal = useNewVersion(
    stand.view,
    { event, target: subject.target, lender: behalf?.id },
    (found) => {
      const now = startOf(event, subjectOf(found));
      form.reset(rebase(base, form.getValues(), now));
      setBase(now);
      setStand(found);
      setRenewed(found.view.version);
      setChecked(hasFields ? undefined : checked);
      sending.reset();
    },
  );

  if (receipt !== undefined)
    return (
      <StepReceipt event={event} item={stand.item} receipt={receipt} title={view.content.title} />
    );

  const goOn = (): void => {
    const now = readStep(event, form.getValues(), subject);
    problems.note(now.ok ? [] : now.problems);
    if (now.ok) setChecked(now.step);
  };
  const confirm = (step: ReadStep): void => {
    const { commitmentId } = stand.view;
    sending.mutate({
      commitmentId,
      expectedRevision: stand.item.expectedRevision,
      ...(behalf === undefined ? {} : { onBehalfOf: behalf.id }),
      step,
    });
  };
  const change = (): void => {
    sending.reset();
    setChecked(undefined);
  };

  return (
    <FormProvider {...form}>
      <ProblemsContext value={problems.byField}>
        <Stack>
          {stand.item.standing !== "ready" && (
            <StepUnavailable view={stand.view} items={[stand.item]} />
          )}
          {sending.error !== null && (
            <StepRefused error={sending.error} reference={stand.view.reference} renewal={renewal} />
          )}
          {renewed !== undefined && sending.isIdle && (
            <ResultLine key={renewed} title={text.t("step.newVersion.used")} />
          )}
          {checked === undefined ? (
            <StepFields event={event} subject={subject} problems={problems} onDone={goOn} />
          ) : (
            <StepCheck
              event={event}
              subject={subject}
              item={stand.item}
              behalf={behalf}
              ready={checked}
              busy={sending.isPending}
              onConfirm={() => confirm(checked)}
              {...(hasFields ? { onChange: change } : {})}
            />
          )}
        </Stack>
      </ProblemsContext>
    </FormProvider>
  );
}

/** What the form says as it stands, a moment behind the typing. */
function useReading(control: Control, event: StepEvent, subject: StepSubject) {
  const typed = useDeferredValue(useWatch({ control }));
  const { view, text, target, person, today } = subject;
  return useMemo(
    () => readStep(event, typed, { view, text, target, person, today }),
    [typed, event, view, target, person, today, text],
  );
}
