import type { SignInAnswer } from "../../auth/sign-in.ts";
import type { MessageId } from "../../i18n/message-id.ts";

export interface SignInProblem {
  readonly id: MessageId;
  readonly values?: Record<string, number>;
  /** The field it belongs to; none for a refusal, which never says which of the two was wrong. */
  readonly fieldId?: "email" | "password";
}

/** What can be seen to be wrong before asking the server. */
export function problemsOf(email: string, password: string): readonly SignInProblem[] {
  const problems: SignInProblem[] = [];
  if (email === "") problems.push({ id: "signIn.email.missing", fieldId: "email" });
  else if (!/^[^\s@]+@[^\s@]+$/.test(email))
    problems.push({ id: "signIn.email.malformed", fieldId: "email" });
  if (password === "") problems.push({ id: "signIn.password.missing", fieldId: "password" });
  return problems;
}

/** The text for each answer that is not a session. */
export function problemOf(answer: Exclude<SignInAnswer, { kind: "signedIn" }>): SignInProblem {
  switch (answer.kind) {
    case "refused":
      return { id: "signIn.refused" };
    case "throttled":
      return answer.seconds === undefined
        ? { id: "signIn.throttled.later" }
        : { id: "signIn.throttled", values: { seconds: answer.seconds } };
    case "unreachable":
      return { id: "signIn.unreachable" };
    default:
      return answer satisfies never;
  }
}
