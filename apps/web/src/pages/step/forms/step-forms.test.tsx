import { eventNames, systemEvents } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { aDraft, play } from "@tiltas/workflows/testing";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { expect, test } from "vitest";
import { queryClient } from "../../../api/trpc.ts";
import { aSubject } from "../../../testing/a-step.ts";
import { english } from "../../../testing/english.ts";
import { markup } from "../../../testing/markup.tsx";
import type { StepSubject } from "./step-form.ts";
import { isStepEvent, type StepEvent, stepForms } from "./step-forms.ts";

const consignmentId = seededUuid(2, 1);
const procurementId = seededUuid(1, 1);

/** A commitment with an open procurement and, beside the law, a consignment on its way: every form has its rows. */
const subjectFor = (event: StepEvent): StepSubject => {
  const draft = play(aDraft(aContent({ amount: "100000.00" })), "document.attach", "proposer", {
    document: {
      documentId: seededUuid(3, 1),
      kind: "quote",
      title: "Quote",
      fileName: "q.pdf",
      mediaType: "application/pdf",
      size: 3,
      sha256: "0".repeat(64),
    },
  });
  const targets: Readonly<Record<string, string>> = {
    procurement: procurementId,
    consignment: consignmentId,
    delivery: consignmentId,
    share: "S1",
    approval: "budgetHolder",
  };
  const target = event === "delivery.writeOff" ? "L1" : targets[event.split(".")[0] ?? ""];
  const subject = aSubject(draft, target === undefined ? {} : { target });
  const { context } = subject.view;
  const lines = [{ lineId: "L1", units: "25" }];
  return {
    ...subject,
    view: {
      ...subject.view,
      context: {
        ...context,
        consignments: {
          [consignmentId]: {
            machine: "consignment",
            version: 1,
            state: "dispatched",
            context: {
              consignmentId: idOf(consignmentId),
              number: 1,
              revision: 1,
              destination: "Kyiv",
              lines,
              dispatchedBy: [],
            },
          },
        },
        procurements: {
          [procurementId]: {
            machine: "procurement",
            version: 1,
            state: "evaluated",
            context: {
              procurementId: idOf(procurementId),
              number: 1,
              revision: 1,
              method: "tender",
              lineIds: ["L1"],
              openedOn: context.proposedOn,
              bids: [{ supplier: "Store", price: { amount: "10.00", currency: "EUR" } }],
              recommended: "Store",
              evaluatedBy: [],
              awardedBy: [],
            },
          },
        },
      },
    },
  };
};

/** Guarantee: a seeded id has the shape of every branded id. */
const idOf = <Id extends string>(id: string): Id => id as Id;

function Shown({ event, subject }: { event: StepEvent; subject: StepSubject }): ReactElement {
  const { start, Fields } = stepForms[event];
  const form = useForm({ defaultValues: start(subject) });
  return (
    <QueryClientProvider client={queryClient}>
      <FormProvider {...form}>{Fields !== undefined && <Fields subject={subject} />}</FormProvider>
    </QueryClientProvider>
  );
}

const events = Object.keys(stepForms).filter(isStepEvent);

test("every event a person can send has a form; proposing has pages of its own", () => {
  const sendable = eventNames.filter(
    (name) => !systemEvents.includes(name) && name !== "commitment.propose",
  );
  expect(events.toSorted()).toEqual(sendable.toSorted());
});

test.each(events)("%s says in words what it does", (event) => {
  expect(english.find(`step.effect.${event}`)).toMatch(/\.$/);
  expect(english.find(`event.${event}`)).toBeDefined();
});

test.each(events)(
  "every control of %s has a label in words and an id that is its payload's path",
  (event) => {
    const html = markup(<Shown event={event} subject={subjectFor(event)} />);
    const controls = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag);
    const named = controls.map((tag) => ({
      id: /\sid="([^"]+)"/.exec(tag)?.[1] ?? "",
      name: /\sname="([^"]+)"/.exec(tag)?.[1] ?? "",
    }));
    for (const { id, name } of named.filter((one) => one.name !== "")) {
      expect(id.startsWith(name), `${event}: ${name} has the id ${id}`).toBe(true);
      const label = new RegExp(`<label[^>]*for="${id.replaceAll(".", "\\.")}"[^>]*>([^<]+)`).exec(
        html,
      )?.[1];
      expect(label, `${event}: label of ${id}`).toBeDefined();
      expect(label, `${event}: label of ${id}`).not.toMatch(/^[a-z]+(\.|$)/);
    }
    expect(named.length > 0).toBe(stepForms[event].Fields !== undefined);
  },
);
