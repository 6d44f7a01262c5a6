import type { EventDifference, LawDifference, WayReading } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { type Text, useText } from "../../i18n/use-text.ts";
import { RuleList } from "./law-events.tsx";
import { stateWord, stateWords } from "./machine-words.ts";
import styles from "./machine.module.css";

/** What one version says that another did not: states, events, ways, and the rules of events both know. */
export function LawChanges({ difference }: { readonly difference: LawDifference }): ReactElement {
  const text = useText();
  const { t } = text;
  const { changed } = difference;
  const facts = factsOf(difference, text);
  if (facts.length === 0 && changed.length === 0) return <p>{t("machine.compare.same")}</p>;
  return (
    <>
      {facts.map(({ title, items }) => (
        <div key={title} className={styles.event}>
          <h3>{title}</h3>
          <ul className={styles.rules}>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
      {changed.map((one) => (
        <ChangedEvent key={one.event} difference={one} />
      ))}
    </>
  );
}

const wayText = (text: Text, { from, to, event }: WayReading): string =>
  text.t("machine.compare.way", {
    from: placeWord(text, from),
    to: placeWord(text, to),
    event: text.say("event", event),
  });

/** A state, a stage, or wherever it was before it was suspended. */
const placeWord = (text: Text, place: string): string =>
  place === "live"
    ? text.t("machine.place.live")
    : (text.find(`stage.${place}`) ?? stateWord(text, place));

const factsOf = (difference: LawDifference, text: Text) => {
  const { t, say } = text;
  const states = (ids: readonly string[]) => ids.map((id) => stateWord(text, id));
  const events = (ids: readonly string[]) => ids.map((id) => say("event", id));
  const ways = (found: readonly WayReading[]) => found.map((way) => wayText(text, way));
  return [
    { title: t("machine.compare.newStates"), items: states(difference.newStates) },
    { title: t("machine.compare.goneStates"), items: states(difference.goneStates) },
    { title: t("machine.compare.newEvents"), items: events(difference.newEvents) },
    { title: t("machine.compare.goneEvents"), items: events(difference.goneEvents) },
    { title: t("machine.compare.newWays"), items: ways(difference.newWays) },
    { title: t("machine.compare.goneWays"), items: ways(difference.goneWays) },
  ].filter(({ items }) => items.length > 0);
};

function ChangedEvent({ difference }: { readonly difference: EventDifference }): ReactElement {
  const text = useText();
  const { t, say } = text;
  const { event, newRules, goneRules, newStates, goneStates } = difference;
  return (
    <div className={styles.event} data-event={event}>
      <h3>{say("event", event)}</h3>
      {newStates.length > 0 && (
        <p>{t("machine.compare.alsoIn", { states: stateWords(text, newStates) })}</p>
      )}
      {goneStates.length > 0 && (
        <p>{t("machine.compare.noLongerIn", { states: stateWords(text, goneStates) })}</p>
      )}
      {newRules.length > 0 && (
        <>
          <p>{t("machine.compare.newRules")}</p>
          <RuleList rules={newRules} />
        </>
      )}
      {goneRules.length > 0 && (
        <>
          <p>{t("machine.compare.goneRules")}</p>
          <RuleList rules={goneRules} />
        </>
      )}
    </div>
  );
}
