import type { EvidenceScope } from "@tiltas/domain";
import type { Plan } from "../plan.ts";
import { html, type Markup, nothing, terms } from "./html.ts";
import { reportStyle } from "./report-style.ts";
import { boundText, texts, unsignedText } from "./report-texts.ts";

const filterText = (filter: object): string =>
  Object.entries(filter)
    .map(
      ([field, value]) => `${field} ${Array.isArray(value) ? value.join(" or ") : String(value)}`,
    )
    .join(", ");

const scopeText = (scope: EvidenceScope): string => {
  switch (scope.kind) {
    case "everything":
      return texts.everything;
    case "commitment":
      return scope.references.slice(0, 50).join(", ") + (scope.references.length > 50 ? " …" : "");
    case "filter":
      return `commitments with ${filterText(scope.filter)}`;
    case "period":
      return `streams that moved from ${scope.from} to ${scope.to}`;
    default:
      return scope satisfies never;
  }
};

const holdsRefusals = ({ kind }: EvidenceScope): boolean =>
  kind === "everything" || kind === "period";

const facts = ({ scope, checkpoint, measure, signedAt }: Plan, madeAt: string): Markup =>
  terms([
    [texts.asked, scopeText(scope)],
    [texts.ledger, checkpoint.origin],
    [texts.asAt, `#${measure.size}`],
    [texts.root, html`<code>${measure.root}</code>`],
    [texts.signedAt, signedAt],
    [texts.madeAt, madeAt],
    [texts.entries, String(measure.entries)],
    [texts.streams, String(measure.streams)],
    [texts.commitments, String(measure.commitments)],
  ]);

const list = (items: readonly string[]): Markup =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li> `)}
  </ul>`;

/** The report up to its first commitment, of which `named` will follow. */
export const reportOpening = (plan: Plan, madeAt: string, named: number): Markup => {
  const { scope, measure } = plan;
  const { unsigned } = measure;
  const stamp = `Tiltas · ${scope.kind === "commitment" ? (scope.references[0] ?? "") : scope.kind} · as at leaf #${measure.size} · root ${measure.root.slice(0, 24)} · ${plan.signedAt}`;
  const style = { html: reportStyle(stamp) };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${texts.title} · #${measure.size}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>
          <h1>${texts.title}</h1>
          <p>${texts.proves}</p>
        </header>
        <main>
          <h2>${texts.inside}</h2>
          ${facts(plan, madeAt)}
          <p>${boundText(named, measure.commitments)}</p>
          ${scope.kind === "everything" ? nothing : html`<p>${texts.beside}</p>`}
          <p>${holdsRefusals(scope) ? texts.withRefusals : texts.withoutRefusals}</p>
          ${unsigned === null ? nothing : html`<p><strong>${unsignedText(unsigned.entries, unsigned.because)}</strong></p>`}
          <h3>${texts.files}</h3>
          ${terms(texts.fileList.map(([name, what]) => [name, what]))}
          <h2>${texts.notProved}</h2>
          ${list(texts.notProvedList)}
          <h2>${texts.verify}</h2>
          <p>${texts.verifyText}</p>
          <pre>${texts.verifyCommands.join("\n")}</pre>
          <p>${texts.verifyPage}</p>
     `;
};

/** What ends the report. */
export const reportEnd: Markup = html`</main></body></html>
`;
