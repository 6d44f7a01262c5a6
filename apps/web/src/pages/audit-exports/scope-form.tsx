import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { formText } from "../../kit/form-text.ts";
import { Form, FormActions } from "../../kit/form.tsx";
import { RadioGroup } from "../../kit/radio-group.tsx";
import {
  type ExportsSearch,
  exportsHref,
  fieldsOf,
  parseExportsSearch,
  type Take,
  takes,
} from "./exports-search.ts";
import { fieldId, ScopeFields } from "./scope-fields.tsx";
import { readScope } from "./scope-of-search.ts";

const readForm = (form: FormData, take: Take): ExportsSearch =>
  // What is left empty is not asked for, as in an address.
  parseExportsSearch({
    take,
    ...Object.fromEntries(fieldsOf[take].map((field) => [field, formText(form, field)])),
  });

/** Which part of the ledger; choosing it is a new address. */
export function ScopeForm({ search }: { readonly search: ExportsSearch }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const [take, choose] = useState<Take>(search.take ?? "commitment");
  const [typed, type] = useState(search);
  const [attempt, setAttempt] = useState(0);
  // An address that was followed, not typed here, fills the form anew; one that was typed leaves the focus where it is.
  const [shown, show] = useState(search);
  const [filling, fill] = useState(0);
  if (shown !== search) {
    show(search);
    if (exportsHref(search) !== exportsHref(typed)) {
      type(search);
      choose(search.take ?? "commitment");
      setAttempt(0);
      fill(filling + 1);
    }
  }
  const read = attempt === 0 && typed.take === undefined ? undefined : readScope(typed);
  const wrong = read !== undefined && "wrong" in read && typed.take === take ? read : undefined;
  const problem = wrong === undefined ? undefined : t(`exports.problem.${wrong.wrong ?? "choose"}`);
  return (
    <>
      <ErrorSummary
        attempt={attempt}
        problems={
          problem === undefined || attempt === 0
            ? []
            : [{ text: problem, fieldId: fieldId(wrong?.wrong ?? "text") }]
        }
      />
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          const next = readForm(new FormData(event.currentTarget), take);
          type(next);
          setAttempt(attempt + 1);
          const chosen = readScope(next);
          if (chosen !== undefined && "scope" in chosen) router.history.push(exportsHref(next));
        }}
      >
        <RadioGroup
          label={t("exports.take")}
          name="take"
          value={take}
          onChange={(event) => {
            const chosen = takes.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) choose(chosen);
          }}
          choices={takes.map((each) => ({
            value: each,
            label: t(`exports.take.${each}`),
            hint: t(`exports.take.${each}.hint`),
          }))}
        />
        <ScopeFields
          key={`${take} ${filling}`}
          take={take}
          search={typed}
          wrong={wrong?.wrong}
          problem={problem}
        />
        <FormActions>
          <Button type="submit">{t("exports.show")}</Button>
        </FormActions>
      </Form>
    </>
  );
}
