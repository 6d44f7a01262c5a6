import type { PolicyInWords, RuleInWords } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../kit/notice.tsx";
import { conditionsText, sentenceText } from "./policy-text.ts";
import { type StepNames, stepNames } from "./step-names.ts";
import styles from "./policy.module.css";

interface PolicyRuleProps {
  readonly rule: RuleInWords;
  /** What steps are called, by their ids. */
  readonly names: StepNames;
}

/** One rule as a reader meets it: its title, when it applies, and its steps by stage. */
export function PolicyRule({ rule, names }: PolicyRuleProps): ReactElement {
  const text = useText();
  const { t } = text;
  return (
    <div className={styles.rule}>
      <p>{t("policy.rule.when", { conditions: conditionsText(rule.when, text) })}</p>
      <ul className={styles.steps}>
        {rule.steps.map(({ stepId, stage, sentences }) => (
          <li key={stepId} className={styles.step}>
            <strong>{t("policy.rule.stage", { stage })}</strong>
            {!names.has(stepId) && (
              <>
                {" "}
                · <code>{stepId}</code>
              </>
            )}
            : {sentences.map((sentence) => sentenceText(sentence, text, names)).join("; ")}.
          </li>
        ))}
      </ul>
      {rule.beforeContract !== undefined && <p>{sentenceText(rule.beforeContract, text)}.</p>}
    </div>
  );
}

/** A whole policy: what holds for all of it, then its rules in their order. */
export function PolicyRules({ words }: { readonly words: PolicyInWords }): ReactElement {
  const text = useText();
  const { sentences, rules, fictitious } = words;
  return (
    <>
      {fictitious && <Notice>{text.t("policy.fictitious")}</Notice>}
      <ul className={styles.steps}>
        {sentences.map((sentence) => (
          <li key={sentence.id}>{sentenceText(sentence, text)}</li>
        ))}
      </ul>
      <Rules rules={rules} />
    </>
  );
}

function Rules({ rules }: Pick<PolicyInWords, "rules">): ReactElement {
  const names = stepNames(rules, useText());
  return (
    <ol className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.ruleId} className={styles.rule}>
          <h3>{rule.title}</h3>
          <PolicyRule rule={rule} names={names} />
        </li>
      ))}
    </ol>
  );
}
