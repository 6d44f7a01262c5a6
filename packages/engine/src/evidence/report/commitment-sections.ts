import { findStatedAmount, type RouteStep } from "@tiltas/domain";
import { type CommitmentContext, type CommitmentSnapshot, positionOf } from "@tiltas/workflows";
import { html, type Markup, table, terms } from "./html.ts";
import { lineValueText, moneyText, quantityText, valuedText } from "./plain-words.ts";
import { texts, wordsOf } from "./report-texts.ts";

/** A person's name by id. */
export type NameOf = (id: string) => string;

export const factsOf = (snapshot: CommitmentSnapshot): Markup => {
  const { context } = snapshot;
  const { content } = context;
  const { stage, state, revision } = positionOf(snapshot);
  const amount = findStatedAmount(content);
  return terms([
    ["Stage and state", `${wordsOf(stage)}, ${wordsOf(state)}`],
    ["Worth", amount === undefined ? texts.none : moneyText(amount)],
    ["Kind", `${wordsOf(content.kind)}, by ${wordsOf(content.sourcing)}`],
    ["Classification", content.classification],
    ["Donor", content.donor],
    ["Recipient", [content.recipient, ...content.destinations].join(", ")],
    ["Framework", content.frameworkCode],
    ["Needed by", content.neededBy],
    ["Proposed on", context.proposedOn],
    ["Approved on", context.approvedOn ?? texts.none],
    ["Revision", String(revision)],
    ["Recorded by", context.origin === "own" ? undefined : `import (${context.origin})`],
    ["Justification", content.justification],
  ]);
};

export const linesOf = ({ content, tallies }: CommitmentContext): Markup =>
  table(
    content.lines,
    [
      {
        title: "Item",
        cell: ({ item, nsn }) => (nsn === undefined ? item : `${item} (NSN ${nsn})`),
      },
      { title: "Category", cell: ({ category }) => category },
      {
        title: "Quantity",
        cell: ({ quantity, unit }) => `${quantityText(quantity)} ${unit}`,
        isNumber: true,
      },
      { title: "Worth", cell: lineValueText, isNumber: true },
      {
        title: "Dispatched",
        cell: ({ lineId }) => tallies[lineId]?.dispatched ?? "0",
        isNumber: true,
      },
      { title: "Accepted", cell: ({ lineId }) => tallies[lineId]?.accepted ?? "0", isNumber: true },
      {
        title: "Lost or written off",
        cell: ({ lineId }) =>
          `${tallies[lineId]?.lost ?? "0"} / ${tallies[lineId]?.writtenOff ?? "0"}`,
        isNumber: true,
      },
    ],
    texts.noLines,
  );

const whyAsked = ({ askedBy }: RouteStep): Markup =>
  html`${askedBy.map(
    ({ title, because }) =>
      html`${title}${because.map(({ field, limit, actual }) => html` (${wordsOf(field)} ${limit}: ${actual})`)}<br />`,
  )}`;

const grantsOf = ({ granted, quorum, of }: RouteStep, nameOf: NameOf): Markup =>
  html`${granted.length} of ${quorum} needed, ${of}
  asked${granted.map(
    ({ person, onBehalfOf, effectiveOn, comment }) =>
      html`<br />${nameOf(person)}${onBehalfOf === undefined ? "" : ` on behalf of ${nameOf(onBehalfOf)}`},
        ${effectiveOn}${comment === undefined ? "" : `: ${comment}`}`,
  )}`;

export const routeOf = ({ route }: CommitmentContext, nameOf: NameOf): Markup => {
  if (route === undefined) return html`<p class="empty">${texts.noRoute}</p>`;
  return html`<p>${texts.policy} <code>${route.policyName}@${route.policyVersion}</code>.</p>
    ${table(
      route.steps,
      [
        { title: "Stage", cell: ({ stage }) => stage, isNumber: true },
        { title: "Role", cell: ({ role }) => wordsOf(role) },
        { title: "Asked for by", cell: whyAsked },
        {
          title: "Working days",
          cell: ({ deadlineWorkingDays }) => deadlineWorkingDays,
          isNumber: true,
        },
        { title: "Approved", cell: (step) => grantsOf(step, nameOf) },
      ],
      texts.noRoute,
    )}`;
};

export const moneyOf = ({ content, procurements }: CommitmentContext): Markup =>
  html`${table(
      content.shares,
      [
        { title: "Donor", cell: ({ donor }) => donor ?? texts.none },
        { title: "Fund", cell: ({ fundCode }) => fundCode ?? texts.none },
        { title: "Amount", cell: ({ amount }) => valuedText(amount), isNumber: true },
        { title: "State", cell: ({ state }) => state },
      ],
      texts.noShares,
    )}
    <h3>${texts.procurements}</h3>
    ${table(
      Object.values(procurements),
      [
        { title: "No.", cell: ({ context }) => context.number, isNumber: true },
        { title: "Method", cell: ({ context }) => wordsOf(context.method) },
        { title: "State", cell: ({ state }) => state },
        { title: "Supplier", cell: ({ context }) => context.awarded?.supplier ?? texts.none },
        {
          title: "Price",
          cell: ({ context }) =>
            context.awarded === undefined ? texts.none : moneyText(context.awarded.price),
          isNumber: true,
        },
        {
          title: "Contract",
          cell: ({ context }) =>
            context.contract === undefined
              ? texts.none
              : `${context.contract.number}, ${context.contract.signedOn}`,
        },
      ],
      texts.noProcurements,
    )}`;

export const deliveriesOf = ({ consignments }: CommitmentContext): Markup =>
  table(
    Object.values(consignments),
    [
      { title: "No.", cell: ({ context }) => context.number, isNumber: true },
      { title: "State", cell: ({ state }) => state },
      { title: "Destination", cell: ({ context }) => context.destination },
      {
        title: "Sent",
        cell: ({ context }) =>
          context.lines.map(({ lineId, units }) => `${lineId}: ${units}`).join(", "),
      },
      {
        title: "Dispatched on",
        isWhole: true,
        cell: ({ context }) => context.dispatchedOn ?? texts.none,
      },
      {
        title: "Received on",
        isWhole: true,
        cell: ({ context }) => context.receivedOn ?? texts.none,
      },
      { title: "Certificate", cell: ({ context }) => context.certificate ?? texts.none },
    ],
    texts.noDeliveries,
  );

export const documentsOf = ({ documents }: CommitmentContext): Markup =>
  documents.length === 0
    ? html`<p class="empty">${texts.noDocuments}</p>`
    : table(
        documents,
        [
          { title: "Kind", cell: ({ kind }) => wordsOf(kind) },
          {
            title: "File",
            cell: ({ title, fileName }) =>
              html`${title}<br /><span class="muted">${fileName}</span>`,
          },
          { title: "Bytes", cell: ({ size }) => size, isNumber: true },
          { title: "SHA-256", cell: ({ sha256 }) => html`<code>${sha256}</code>` },
          {
            title: "Attached",
            isWhole: true,
            cell: ({ attachedOn, retired }) => (retired ? `${attachedOn}, retired` : attachedOn),
          },
        ],
        texts.noDocuments,
      );
