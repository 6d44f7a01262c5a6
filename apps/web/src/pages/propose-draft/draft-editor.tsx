import { useDeferredValue, useMemo, useState, type ReactElement } from "react";
import { type FieldValues, FormProvider, useForm, useWatch } from "react-hook-form";
import type { Person } from "../../auth/person.ts";
import { todayInVilnius } from "../../format/date.ts";
import type { Text } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Columns, Stack } from "../../kit/stack.tsx";
import {
  bodyOf,
  type DraftBody,
  type DraftSection,
  isDraftSection,
  type SendingPlan,
} from "../propose/draft-body.ts";
import { readContent } from "../propose/content/read-content.ts";
import { papersIn, type WholeDraft, withPapers } from "../propose/draft-papers.ts";
import { readDraft } from "../propose/draft-problems.ts";
import { nameFor, type Proposing, type WaysToPropose } from "../propose/proposing.ts";
import { sectionStatuses } from "../propose/section-status.ts";
import { useRetype } from "../step/fields/use-retype.ts";
import { useStableText } from "../step/fields/use-stable-text.ts";
import { isTree, type TypedValues } from "../step/typed/read-typed.ts";
import { CheckSection } from "./check-section.tsx";
import { DraftOverview } from "./draft-overview.tsx";
import { SaveStatus } from "./save-status.tsx";
import { SectionForm } from "./section-form.tsx";
import { SendingSection } from "./sending-section.tsx";
import { TaskList } from "./task-list.tsx";
import { useDraftSaver } from "./use-draft-saver.ts";
import { useSendProposal } from "./use-send-proposal.ts";

interface DraftEditorProps {
  readonly id: string;
  readonly start: DraftBody;
  readonly savedAt: string;
  readonly section: string | undefined;
  readonly person: Person;
  readonly ways: WaysToPropose;
}

/** A proposal being written: one form over all sections, kept on the server as it is typed. */
export function DraftEditor({
  id,
  start,
  savedAt,
  section: asked,
  person,
  ways,
}: DraftEditorProps): ReactElement {
  const text = useStableText();
  const { t } = text;
  const section = isDraftSection(asked) ? asked : undefined;
  const { content, papers, effectiveOn, effectiveReason, onBehalfOf } = start;
  const defaultValues: FieldValues = { content, papers, effectiveOn, effectiveReason, onBehalfOf };
  const form = useForm({ defaultValues });
  useRetype(form);
  const typed: TypedValues = useDeferredValue(useWatch({ control: form.control }));
  const [seen, setSeen] = useState<readonly DraftSection[]>(start.seen);
  const [plan, setPlan] = useState<SendingPlan | undefined>(start.sending);
  const { state, saver } = useDraftSaver(id, bodyOf(typed, text.language, seen, plan), savedAt);
  const behalf = nameFor(ways, typed["onBehalfOf"]);
  const { law } = ways;
  const proposing = useMemo(() => ({ person, behalf, law }), [person, behalf, law]);
  const reading = useDraftReading(typed, text, proposing);
  const statuses = sectionStatuses(reading.problems, seen);
  const see = (one: DraftSection): void => setSeen((old) => [...new Set([...old, one])]);
  const keep = async (next: SendingPlan): Promise<boolean> => {
    saver.change(bodyOf(form.getValues(), text.language, seen, next));
    const isKept = await saver.flush();
    if (isKept) setPlan(next);
    return isKept;
  };
  const sending = useSendProposal({
    id,
    keep,
    endDraft: async () => saver.end(),
    onTurnedDown: () => setPlan(undefined),
  });
  const send = async (next: SendingPlan): Promise<boolean> => {
    const isKept = await keep(next);
    if (isKept) sending.mutate(next);
    return isKept;
  };

  if (plan !== undefined) return <SendingSection plan={plan} sending={sending} />;
  return (
    <FormProvider {...form}>
      <Stack>
        <PageHeading
          title={t(section === undefined ? "propose.title" : `propose.section.${section}`)}
          above={<AppLink href="/propose">‹ {t("propose.drafts.back")}</AppLink>}
          beside={<SaveStatus state={state} onRetry={() => void saver.flush()} />}
        />
        <Columns side={<TaskList id={id} current={section} statuses={statuses} />}>
          {section === undefined && <DraftOverview id={id} statuses={statuses} />}
          {section === "check" && (
            <CheckSection
              id={id}
              reading={reading}
              proposing={proposing}
              ways={ways}
              onSend={send}
              turnedDown={sending.error}
            />
          )}
          {section !== undefined && section !== "check" && (
            <SectionForm
              key={section}
              id={id}
              section={section}
              read={() => readNow(form.getValues(), text, proposing)}
              problems={reading.problems}
              onSeen={() => see(section)}
            />
          )}
        </Columns>
      </Stack>
    </FormProvider>
  );
}

const readNow = (typed: TypedValues, text: Text, proposing: Proposing): WholeDraft => {
  const { content } = typed;
  const read = readContent(isTree(content) ? content : {}, text.language);
  const reading = readDraft(read, { text, proposing, today: todayInVilnius() });
  return withPapers(reading, papersIn(typed), text);
};

/** What the draft lacks as it stands, a moment behind the typing. */
function useDraftReading(typed: TypedValues, text: Text, proposing: Proposing) {
  return useMemo(() => readNow(typed, text, proposing), [typed, text, proposing]);
}
