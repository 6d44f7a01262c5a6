import type { PolicyDifference, RuleDifference } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { type Text, useText } from "../../i18n/use-text.ts";
import { PolicyRule } from "./policy-rules.tsx";
import { type StepNames, stepNames } from "./step-names.ts";
import styles from "./policy.module.css";

const fieldsText = (fields: readonly string[], { say }: Text): string =>
  fields.map((field) => say("policy.field", field)).join(", ");

/** What changes from one policy to another, rule by rule, each as it was beside as it will be. */
export function PolicyChanges({
  difference,
}: {
  readonly difference: PolicyDifference;
}): ReactElement {
  const text = useText();
  const { t } = text;
  const { fields, rules, isReordered } = difference;
  const names = stepNames(
    rules.flatMap(({ before, after }) => [before, after].filter((rule) => rule !== undefined)),
    text,
  );
  const isSame = fields.length + rules.length === 0 && !isReordered;
  return (
    <>
      {isSame && <p>{t("policy.compare.same")}</p>}
      {fields.length > 0 && (
        <p>{t("policy.compare.fields", { fields: fieldsText(fields, text) })}</p>
      )}
      {isReordered && <p>{t("policy.compare.reordered")}</p>}
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule.ruleId}>
            <h3>{titleOf(rule, text)}</h3>
            <Sides rule={rule} names={names} />
          </li>
        ))}
      </ul>
    </>
  );
}

const titleOf = ({ ruleId, change, fields }: RuleDifference, text: Text): string =>
  change === "changed"
    ? text.t("policy.compare.changed", { rule: ruleId, fields: fieldsText(fields, text) })
    : text.t(`policy.compare.${change}`, { rule: ruleId });

interface SidesProps {
  readonly rule: RuleDifference;
  readonly names: StepNames;
}

function Sides({ rule: { before, after }, names }: SidesProps): ReactElement {
  const { t } = useText();
  return (
    <div className={styles.sides}>
      {before !== undefined && (
        <div className={styles.rule}>
          <h4>{t("policy.compare.before")}</h4>
          <p>{before.title}</p>
          <PolicyRule rule={before} names={names} />
        </div>
      )}
      {after !== undefined && (
        <div className={styles.rule}>
          <h4>{t("policy.compare.after")}</h4>
          <p>{after.title}</p>
          <PolicyRule rule={after} names={names} />
        </div>
      )}
    </div>
  );
}
