import type { Text } from "../../i18n/use-text.ts";
import type { RegisterReading } from "../step/registering/read-register.ts";

/** Something to open: under which id, and the codes that are open already. */
export interface Opening {
  readonly id: string;
  readonly taken: readonly string[];
}

/** The reading, or that its code is open already: sent, it would be refused without a word about the field. */
export const unlessTaken = <Field extends string, Payload>(
  { t }: Pick<Text, "t">,
  taken: readonly string[],
  codeOf: (payload: Payload) => string,
  reading: RegisterReading<Field | "code", Payload>,
): RegisterReading<Field | "code", Payload> =>
  reading.ok && taken.includes(codeOf(reading.payload))
    ? { ok: false, problems: [{ field: "code", text: t("register.problem.codeTaken") }] }
    : reading;
