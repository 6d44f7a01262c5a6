import type { Role } from "@tiltas/domain";
import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import type { Person } from "../../auth/person.ts";
import { formatDate, todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { createCommandIds } from "../step/sending/command-ids.ts";
import { StepRefused } from "../step/sending/step-refused.tsx";
import { fieldId, GrantFields } from "./grant-fields.tsx";
import {
  type DelegationProblem,
  delegationFields,
  readDelegation,
  type TypedDelegation,
} from "./read-delegation.ts";

interface GrantFormProps {
  readonly person: Person;
  readonly roles: readonly Role[];
  readonly onDone: (text: string) => void;
}

/** Guarantee: every field of a delegation's form, and nothing else. */
const typedIn = (form: FormData): TypedDelegation =>
  Object.fromEntries(delegationFields.map((field) => [field, formText(form, field)])) as Record<
    (typeof delegationFields)[number],
    string
  >;

/** Lends a role of one's own: to whom, from when to when, and how far. */
export function GrantForm({ person, roles, onDone }: GrantFormProps): ReactElement {
  const { t, say, language, locale } = useText();
  const [id] = useState(() => crypto.randomUUID());
  const [commandIds] = useState(() => createCommandIds());
  const [attempt, setAttempt] = useState<{ count: number; problems: readonly DelegationProblem[] }>(
    { count: 0, problems: [] },
  );
  const grant = useMutation(
    trpc.delegation.grant.mutationOptions({
      onSuccess: (_, { delegation: { role, validTo } }) => {
        onDone(
          t("delegations.granted", { role: say("role", role), until: formatDate(validTo, locale) }),
        );
        void queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <Form
      aria-label={t("delegations.grant")}
      onSubmit={(event) => {
        event.preventDefault();
        const reading = readDelegation(typedIn(new FormData(event.currentTarget)), {
          id,
          from: person.id,
          today: todayInVilnius(),
          language,
        });
        setAttempt(({ count }) => ({
          count: count + 1,
          problems: reading.ok ? [] : reading.problems,
        }));
        if (!reading.ok || grant.isPending) return;
        const { delegation } = reading;
        grant.mutate({ delegation, commandId: commandIds(delegation) });
      }}
    >
      <ErrorSummary
        attempt={attempt.count}
        problems={attempt.problems.map(({ field, text }) => ({
          text: t(text),
          fieldId: fieldId(field),
        }))}
      />
      {grant.error !== null && <StepRefused error={grant.error} />}
      <GrantFields
        person={person}
        roles={roles}
        errorOf={(field) => {
          const problem = attempt.problems.find((one) => one.field === field);
          return problem && t(problem.text);
        }}
      />
      <FormActions>
        <Button look="primary" type="submit" busy={grant.isPending}>
          {t("delegations.grant.confirm")}
        </Button>
      </FormActions>
    </Form>
  );
}
