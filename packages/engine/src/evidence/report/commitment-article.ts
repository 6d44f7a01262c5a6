import type { EntryContent } from "@tiltas/domain";
import {
  deliveriesOf,
  documentsOf,
  factsOf,
  linesOf,
  moneyOf,
  type NameOf,
  routeOf,
} from "./commitment-sections.ts";
import { html, type Markup, nothing, table } from "./html.ts";
import { moreEntriesText, texts, wordsOf } from "./report-texts.ts";
import type { ToldCommitment, ToldEntry } from "./told-commitment.ts";

const whoOf = ({ actor }: EntryContent, nameOf: NameOf): string => {
  if (actor.type === "system") return `${texts.system} (${actor.job})`;
  const behalf = actor.onBehalfOf === undefined ? "" : `, on behalf of ${nameOf(actor.onBehalfOf)}`;
  return `${nameOf(actor.person)} as ${wordsOf(actor.role)}${behalf}`;
};

const said = ["comment", "text", "reason"];

/** What the actor said with the event. */
const wordsWith = ({ payload, effectiveReason }: EntryContent): string => {
  const fields =
    typeof payload === "object" && payload !== null && !Array.isArray(payload) ? payload : {};
  const words = said.flatMap((name) => {
    const text = fields[name];
    return typeof text === "string" ? [text] : [];
  });
  return [...words, ...(effectiveReason === undefined ? [] : [effectiveReason])].join(" · ");
};

const moveOf = ({ from, to }: EntryContent): string => {
  if (to === undefined) return texts.none;
  const before = from === undefined ? "" : wordsOf(from.state);
  return before === wordsOf(to.state) ? before : `${before} → ${wordsOf(to.state)}`;
};

const decisionsOf = (entries: readonly ToldEntry[], nameOf: NameOf): Markup => {
  const tell =
    (word: (content: EntryContent) => Markup | string) =>
    ({ content }: ToldEntry) =>
      content === undefined ? texts.unreadable : word(content);
  return table(
    entries,
    [
      { title: "Leaf", cell: ({ index }) => `#${index}`, isNumber: true },
      {
        title: "Recorded at (UTC)",
        isWhole: true,
        cell: tell(({ at }) => at.replace("T", " ").slice(0, 19)),
      },
      { title: "In effect", isWhole: true, cell: tell(({ effectiveOn }) => effectiveOn) },
      { title: "Event", isWhole: true, cell: tell(({ action }) => html`<code>${action}</code>`) },
      { title: "Who", cell: tell((content) => whoOf(content, nameOf)) },
      { title: "State", cell: tell(moveOf) },
      {
        title: "Rules",
        cell: tell(
          ({ machine, policyVersion }) =>
            `machine ${machine?.version ?? 1}${policyVersion === undefined ? "" : `, policy ${policyVersion}`}`,
        ),
      },
      { title: "Said", cell: tell(wordsWith) },
    ],
    texts.none,
  );
};

const sections = ({ snapshot }: ToldCommitment, nameOf: NameOf): Markup => {
  if (snapshot === undefined) return nothing;
  const { context } = snapshot;
  return html` <h3>${texts.facts}</h3>
    ${factsOf(snapshot)}
    <h3>${texts.lines}</h3>
    ${linesOf(context)}
    <h3>${texts.route}</h3>
    ${routeOf(context, nameOf)}
    <h3>${texts.money}</h3>
    ${moneyOf(context)}
    <h3>${texts.deliveries}</h3>
    ${deliveriesOf(context)}
    <h3>${texts.documents}</h3>
    ${documentsOf(context)}`;
};

/** Everything the report tells of one commitment. */
export const commitmentArticle = (told: ToldCommitment, nameOf: NameOf): Markup => {
  const { entries, count, snapshot, fault, stream } = told;
  const context = snapshot?.context;
  const title = context === undefined ? stream : `${context.reference} — ${context.content.title}`;
  return html`<article>
    <h2>${title}</h2>
    <p class="muted"><code>${stream}</code></p>
    ${fault === undefined ? nothing : html`<p><strong>${texts.unlawful}: ${fault}.</strong></p>`}
    ${sections(told, nameOf)}
    <h3>${texts.decisions}</h3>
    ${count > entries.length ? html`<p>${moreEntriesText(entries.length, count)}</p>` : nothing}
    ${decisionsOf(entries, nameOf)}
  </article> `;
};
