import type { CommitmentView } from "../../commitment/commitment-view.ts";
import type { Person } from "../../../auth/person.ts";
import type { Text } from "../../../i18n/use-text.ts";
import type { ReactElement } from "react";
import type { FieldProblem } from "../typed/parse-payload.ts";
import type { TypedValues } from "../typed/read-typed.ts";

/** What a step is about: the commitment, the part of it, and who acts. */
export interface StepSubject {
  readonly view: CommitmentView;
  /** Id of the step, share, procurement, consignment, line or document the event is aimed at. */
  readonly target: string | undefined;
  readonly person: Person;
  readonly text: Text;
  /** `YYYY-MM-DD` in the ministry's zone. */
  readonly today: string;
}

/** The form of one event. */
export interface StepForm {
  /** What stands in the form at first; ids the payload needs are chosen here, once. */
  readonly start: (subject: StepSubject) => TypedValues;
  /** The fields to fill; absent where the event says everything. */
  readonly Fields?: (props: { readonly subject: StepSubject }) => ReactElement;
  /** Turns what was read from the fields into the payload, where they are not the same. */
  readonly finish?: (
    read: Readonly<Record<string, unknown>>,
    subject: StepSubject,
  ) => Readonly<Record<string, unknown>>;
  /** What the schema cannot see wrong with a payload it accepts; the law is asked again by the server. */
  readonly against?: (
    payload: Readonly<Record<string, unknown>>,
    subject: StepSubject,
  ) => readonly FieldProblem[];
}

/** Where an event is aimed at the part the address names, the payload's key for it. */
export const aimed =
  (key: "stepId" | "shareId" | "procurementId" | "consignmentId" | "lineId") =>
  ({ target }: StepSubject): TypedValues => ({ [key]: target ?? "" });
