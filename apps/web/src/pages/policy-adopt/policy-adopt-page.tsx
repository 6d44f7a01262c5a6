import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { mayStudyPolicies } from "../../law/policy/policy-reader.ts";
import { readPolicy } from "../../law/policy/read-policy.ts";
import { AdoptCheck } from "./adopt-check.tsx";
import { AdoptForm } from "./adopt-form.tsx";
import { AdoptReceipt, type Adopted } from "./adopt-receipt.tsx";
import { policyAdoptRoute } from "./policy-adopt.route.ts";

export function PolicyAdoptPage(): ReactElement {
  const { t } = useText();
  const { person } = policyAdoptRoute.useRouteContext();
  return (
    <Stack>
      <PageHeading
        title={t("policy.adopt.title")}
        above={<AppLink href="/policy">{t("policy.back")}</AppLink>}
      />
      {mayStudyPolicies(person) ? (
        <AdoptFlow mayAdopt={person.roles.includes("administrator")} />
      ) : (
        <EmptyState kind="noRight">{t("policy.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

/** Text → check → receipt. What was pasted is kept until it is adopted. */
function AdoptFlow({ mayAdopt }: { readonly mayAdopt: boolean }): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [adopted, setAdopted] = useState<Adopted>();
  const checking = useMutation(trpc.policy.check.mutationOptions());

  if (adopted !== undefined) return <AdoptReceipt adopted={adopted} />;
  if (checking.data !== undefined)
    return (
      <AdoptCheck
        check={checking.data}
        mayAdopt={mayAdopt}
        onAdopted={setAdopted}
        onChange={checking.reset}
      />
    );
  return (
    <AdoptForm
      typed={typed}
      problems={problems}
      attempt={attempt}
      busy={checking.isPending}
      error={checking.error}
      onCheck={(value) => {
        const read = readPolicy(value, text);
        setTyped(value);
        setAttempt(attempt + 1);
        setProblems(read.ok ? [] : read.problems);
        if (read.ok) checking.mutate({ policy: read.policy });
      }}
    />
  );
}
