import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useRef, useState } from "react";
import { forgetPerson } from "../../auth/session.ts";
import { signIn } from "../../auth/sign-in.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { CheckboxField } from "../../kit/checkbox-field.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { type SignInProblem, problemOf, problemsOf } from "./sign-in-problems.ts";
import styles from "./sign-in-page.module.css";
import { signInRoute } from "./sign-in.route.ts";

export function SignInPage(): ReactElement {
  const { t } = useText();
  return (
    <div className={styles.page}>
      <PageHeading title={t("signIn.title")} />
      <p className={styles.lead}>{t("signIn.lead")}</p>
      <SignInForm />
    </div>
  );
}

function SignInForm(): ReactElement {
  const { t } = useText();
  const [problems, setProblems] = useState<readonly SignInProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [isShown, show] = useState(false);
  const enter = useEnter();
  // State alone would let two clicks of one frame through.
  const isSending = useRef(false);
  const textOf = (field: SignInProblem["fieldId"]): string | undefined => {
    const problem = problems.find(({ fieldId }) => fieldId === field);
    return problem === undefined ? undefined : t(problem.id, problem.values);
  };

  const send = async (form: FormData): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    const found = await enter(typedIn(form, "email").trim(), typedIn(form, "password"));
    isSending.current = false;
    setProblems(found);
    setAttempt((count) => count + 1);
    setBusy(false);
  };

  return (
    <Form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      <ErrorSummary
        attempt={attempt}
        problems={problems.map(({ id, values, fieldId }) => ({
          text: t(id, values),
          ...(fieldId === undefined ? {} : { fieldId }),
        }))}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        spellCheck={false}
        autoCapitalize="none"
        label={t("signIn.email")}
        error={textOf("email")}
      />
      <TextField
        id="password"
        name="password"
        type={isShown ? "text" : "password"}
        autoComplete="current-password"
        spellCheck={false}
        label={t("signIn.password")}
        error={textOf("password")}
      />
      <CheckboxField
        label={t("signIn.password.show")}
        checked={isShown}
        onChange={(event) => show(event.currentTarget.checked)}
      />
      <FormActions>
        <Button look="primary" type="submit" busy={busy} busyText={t("signIn.submitting")}>
          {t("signIn.submit")}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Tries to enter; resolves to what stood in the way, or leaves for the page that was asked for. */
function useEnter(): (email: string, password: string) => Promise<readonly SignInProblem[]> {
  const router = useRouter();
  const { back } = signInRoute.useSearch();
  return async (email, password) => {
    const empty = problemsOf(email, password);
    if (empty.length > 0) return empty;
    const answer = await signIn(email, password);
    if (answer.kind !== "signedIn") return [problemOf(answer)];
    await forgetPerson();
    router.history.replace(back ?? "/");
    await router.invalidate();
    return [];
  };
}

function typedIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
