import type { CommitmentContent, Document } from "@tiltas/domain";
import { commandFieldsSchema, commandIdSchema } from "@tiltas/domain";
import { findRoute } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useFormContext } from "react-hook-form";
import { trpc } from "../../api/trpc.ts";
import { todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button, LinkButton } from "../../kit/button.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { Notice, ResultLine } from "../../kit/notice.tsx";
import { Panel } from "../../kit/stack.tsx";
import type { SendingPlan } from "../propose/draft-body.ts";
import type { WholeDraft } from "../propose/draft-papers.ts";
import type { Proposing, WaysToPropose } from "../propose/proposing.ts";
import { RouteSteps } from "../propose/route-steps.tsx";
import { EffectFields } from "../step/fields/effect-fields.tsx";
import { StepRefused } from "../step/sending/step-refused.tsx";
import { SendingError } from "./carry-out.ts";
import { ContentSummary } from "./content-summary.tsx";
import { PapersSummary } from "./papers-summary.tsx";
import { ProposerName } from "./proposer-name.tsx";
import styles from "./propose-draft.module.css";

interface CheckSectionProps {
  readonly id: string;
  readonly reading: WholeDraft;
  readonly proposing: Proposing;
  readonly ways: WaysToPropose;
  /** Fixes the plan and keeps it with the draft; false when it could not be kept. */
  readonly onSend: (plan: SendingPlan) => Promise<boolean>;
  /** Why the last sending was refused, if it was. */
  readonly turnedDown: Error | null;
}

/** What stands in the way, or everything that will be sent and who will have to approve it. */
export function CheckSection(props: CheckSectionProps): ReactElement {
  const { id, reading } = props;
  const { t } = useText();
  const { content, problems } = reading;
  if (content !== undefined && problems.length === 0) return <Ready {...props} content={content} />;
  return (
    <Notice look="problem" title={t("propose.check.problems", { n: problems.length })}>
      <ul className={styles.problemList}>
        {problems.map(({ section, field, inSummary, reason }) => (
          <li key={`${field} ${inSummary}`} data-reason={reason}>
            {section === "check" ? (
              inSummary
            ) : (
              <AppLink href={`/propose/${id}/${section}#${field}`}>{inSummary}</AppLink>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const effectSchema = commandFieldsSchema.pick({ effectiveOn: true, effectiveReason: true });

interface Planned {
  readonly content: CommitmentContent;
  readonly papers: readonly Document[];
  readonly effect: Pick<SendingPlan, "effectiveOn" | "effectiveReason">;
  readonly proposing: Proposing;
}

const planFor = ({ content, papers, effect, proposing: { behalf } }: Planned): SendingPlan => ({
  content,
  ...effect,
  ...(behalf === undefined ? {} : { onBehalfOf: behalf.id }),
  proposeId: commandIdSchema.parse(crypto.randomUUID()),
  submitId: commandIdSchema.parse(crypto.randomUUID()),
  papers: papers.map((document) => ({
    commandId: commandIdSchema.parse(crypto.randomUUID()),
    document,
  })),
});

interface ReadyProps extends CheckSectionProps {
  readonly content: CommitmentContent;
}

function Ready(props: ReadyProps): ReactElement {
  const { id, reading, content, proposing, ways, onSend, turnedDown } = props;
  const { t } = useText();
  const { getValues } = useFormContext();
  const [state, setState] = useState<"keeping" | "unkept">();
  const send = async (): Promise<void> => {
    if (state === "keeping") return;
    setState("keeping");
    const [effectiveOn, effectiveReason] = ["effectiveOn", "effectiveReason"].map((name) => {
      const typed: unknown = getValues(name);
      return typeof typed === "string" && typed.trim() !== "" ? typed : undefined;
    });
    const effect = effectSchema.parse({ effectiveOn, effectiveReason });
    if (!(await onSend(planFor({ content, papers: reading.papers, effect, proposing }))))
      setState("unkept");
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {turnedDown instanceof SendingError && <StepRefused error={turnedDown.cause} />}
      {state === "unkept" && (
        <ResultLine look="problem" title={t("propose.send.unkept")}>
          <p>{t("propose.send.unkept.text")}</p>
        </ResultLine>
      )}
      <ContentSummary content={content} />
      <PapersSummary papers={reading.papers} />
      <RoutePanel content={content} proposing={proposing} />
      <ProposerName ways={ways} proposing={proposing} />
      <EffectFields person={proposing.person} today={todayInVilnius()} />
      <p>{t("propose.send.lead")}</p>
      <FormActions>
        <Button look="primary" type="submit" busy={state === "keeping"}>
          {t("propose.send")}
        </Button>
        <LinkButton href={`/propose/${id}/papers`}>{t("propose.back")}</LinkButton>
      </FormActions>
    </Form>
  );
}

function RoutePanel({
  content,
  proposing: { person, behalf },
}: Pick<ReadyProps, "content" | "proposing">): ReactElement {
  const { t } = useText();
  const proposers = [person.id, ...(behalf === undefined ? [] : [behalf.id])];
  const registers = useQuery(trpc.register.all.queryOptions());
  return (
    <Panel title={t("propose.route.title")}>
      {registers.data === undefined ? (
        <p>{t(registers.error === null ? "shell.loading" : "kit.errorBar.none")}</p>
      ) : (
        <RouteSteps route={findRoute(registers.data.policy, content)} proposers={proposers} />
      )}
    </Panel>
  );
}
