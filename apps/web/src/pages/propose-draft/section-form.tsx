import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useEffect } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button, LinkButton } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { FundingFields } from "../propose/content/funding-fields.tsx";
import { LinesFields } from "../propose/content/lines-fields.tsx";
import { NeedFields } from "../propose/content/need-fields.tsx";
import { PapersFields } from "../propose/content/papers-fields.tsx";
import type { DraftSection } from "../propose/draft-body.ts";
import type { DraftProblem, DraftReading } from "../propose/draft-problems.ts";
import { sectionAfter, sectionBefore } from "../propose/section-status.ts";
import { useFormProblems } from "../step/fields/form-problems.ts";
import { ProblemsContext } from "../step/fields/problems-context.ts";
import { RoutePapers } from "./route-papers.tsx";

type FilledSection = Exclude<DraftSection, "check">;

const fieldsOf: Readonly<Record<FilledSection, () => ReactElement>> = {
  need: NeedFields,
  lines: LinesFields,
  funding: FundingFields,
  papers: PapersFields,
};

interface SectionFormProps {
  readonly id: string;
  readonly section: FilledSection;
  /** Reads the draft as it stands at this moment. */
  readonly read: () => DraftReading;
  readonly problems: readonly DraftProblem[];
  readonly onSeen: () => void;
}

/** One section: its fields, what is wrong with them, and on to the next. */
export function SectionForm(props: SectionFormProps): ReactElement {
  const { id, section, read, onSeen } = props;
  const { t } = useText();
  const router = useRouter();
  const inSection = (all: readonly DraftProblem[]) =>
    all.filter((problem) => problem.section === section);
  const problems = useFormProblems(inSection(props.problems));
  useFocusOnField();
  const Fields = fieldsOf[section];
  const before = sectionBefore(section);
  const goOn = (): void => {
    const found = inSection(read().problems);
    onSeen();
    problems.note(found);
    if (found.length === 0) router.history.push(`/propose/${id}/${sectionAfter(section)}`);
  };
  return (
    <ProblemsContext value={problems.byField}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <ErrorSummary problems={problems.summary} attempt={problems.attempt} />
        <Fields />
        {section === "papers" && <RoutePapers content={read().content} />}
        <FormActions>
          <Button look="primary" type="submit">
            {t("propose.saveAndContinue")}
          </Button>
          <LinkButton href={before === undefined ? `/propose/${id}` : `/propose/${id}/${before}`}>
            {t("propose.back")}
          </LinkButton>
        </FormActions>
      </Form>
    </ProblemsContext>
  );
}

/** A problem's link on the check page names the field behind the #: it takes the focus. */
function useFocusOnField(): void {
  useEffect(() => {
    const field = decodeURIComponent(window.location.hash.slice(1));
    if (field !== "") document.getElementById(field)?.focus();
  }, []);
}
