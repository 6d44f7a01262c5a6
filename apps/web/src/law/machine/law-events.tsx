import type { EventReading, RuleReading } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { concernWord, ruleSentence, stateWords } from "./machine-words.ts";
import styles from "./machine.module.css";

/** Every event of a version: the states that take it, and what it is refused for, the decisive reason first. */
export function LawEvents({ events }: { readonly events: readonly EventReading[] }): ReactElement {
  const text = useText();
  const { t, say } = text;
  return (
    <ol className={styles.events}>
      {events.map(({ event, states, rules }) => (
        <li key={event} className={styles.event} data-event={event}>
          <h3>
            {say("event", event)} <code className={styles.quiet}>{event}</code>
          </h3>
          <p className={styles.quiet}>
            {states.length === 0
              ? t("machine.event.begins")
              : t("machine.event.states", { states: stateWords(text, states) })}
          </p>
          <p>{t("machine.event.refused")}</p>
          <RuleList rules={rules} />
        </li>
      ))}
    </ol>
  );
}

/** Rules as the sentences a person meets when they are not kept. */
export function RuleList({ rules }: { readonly rules: readonly RuleReading[] }): ReactElement {
  const text = useText();
  return (
    <ul className={styles.rules}>
      {rules.map(({ id, concern, remedy }) => (
        <li key={id} data-rule={id}>
          {ruleSentence(text, id)}{" "}
          <span className={styles.quiet}>
            {concernWord(text, concern)}
            {remedy !== "nothingToDo" && ` · ${text.find(`remedy.${remedy}`) ?? remedy}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
