import type { EventReading, RuleReading } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Disclosure } from "../../kit/disclosure.tsx";
import { concernWord, ruleSentence, stateWords } from "./machine-words.ts";
import styles from "./machine.module.css";

/** Every event of a version: the states that take it, and what it is refused for, the decisive reason first. */
export function LawEvents({ events }: { readonly events: readonly EventReading[] }): ReactElement {
  const text = useText();
  const { t, say } = text;
  const [first] = events;
  const shared = (first?.rules ?? []).filter(({ id }) =>
    events.every(({ rules }) => rules.some((rule) => rule.id === id)),
  );
  const own = ({ rules }: EventReading): readonly RuleReading[] =>
    rules.filter(({ id }) => !shared.some((rule) => rule.id === id));
  return (
    <>
      <p>{t("machine.everyEvent")}</p>
      <RuleList rules={shared} />
      <ol className={styles.events}>
        {events.map((reading) => (
          <li key={reading.event} className={styles.event} data-event={reading.event}>
            <Disclosure
              summary={
                <>
                  {say("event", reading.event)}{" "}
                  <code className={styles.quiet}>{reading.event}</code>
                </>
              }
            >
              <p className={styles.quiet}>
                {reading.states.length === 0
                  ? t("machine.event.begins")
                  : t("machine.event.states", { states: stateWords(text, reading.states) })}
              </p>
              {own(reading).length > 0 && (
                <>
                  <p>{t("machine.event.refused")}</p>
                  <RuleList rules={own(reading)} />
                </>
              )}
            </Disclosure>
          </li>
        ))}
      </ol>
    </>
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
