import {
  type CommitmentContent,
  eur,
  findAmount,
  findLineValue,
  type Line,
  type PayloadOf,
  type Policy,
  procurementIdSchema,
  type Share,
} from "@tiltas/domain";
import { findRouteInForce, openSteps } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { findContentToRoute } from "../commitment/content-to-route.ts";
import { findRoute } from "../commitment/route.ts";
import { type CommitmentSnapshot, positionOf } from "../commitment/snapshot.ts";
import { soughtShares } from "../records/share.records.ts";
import { missingDocuments } from "../rules/approval.rules.ts";
import { expiredDocuments } from "../rules/document.rules.ts";
import { amountKnown, ownSharesNameFund, sharesCoverAmount } from "../rules/content.rules.ts";
import { procurementMethodsFor, uncoveredLines } from "../rules/procurement.rules.ts";
import { certification, ofDelivery } from "./delivery-moves.ts";
import { signing } from "./signing-moves.ts";
import { attachment } from "./attachment.ts";
import { claiming } from "./claim-moves.ts";
import { asking, foreseen, foreseenId, givingUp, type Move, move } from "./move.ts";

const withValue = (line: Line): Line =>
  findLineValue(line) === undefined ? { ...line, totalValue: eur("0.00") } : line;

/** The content with the least change that can be submitted: every line valued, one own share of the whole. */
const completed = (content: CommitmentContent): CommitmentContent => {
  const lines = content.lines.map(withValue);
  const share: Share = {
    shareId: "S1",
    donor: content.donor,
    fundCode: content.shares.find(({ fundCode }) => fundCode !== undefined)?.fundCode ?? "FUND",
    amount: findAmount({ ...content, lines }) ?? eur("0.00"),
    state: "firm",
  };
  return { ...content, lines, shares: [share] };
};

const submission = (context: CommitmentContext, policy: Policy | undefined): Move => {
  const computed = policy && findRoute(policy, context.content);
  const again = context.route && {
    ...context.route,
    steps: context.route.steps.map((step) => ({ ...step, granted: [], lapses: 0 })),
  };
  const route = policy === undefined ? again : computed;
  return {
    ...move("commitment.submit", undefined, {}),
    ...(route === undefined ? {} : { facts: { route } }),
  };
};

const isReady = (context: CommitmentContext): boolean => {
  const asked = asking(context, "commitment.submit", undefined);
  return [amountKnown, sharesCoverAmount, ownSharesNameFund].every((rule) => rule.check(asked));
};

const ofDraft = (context: CommitmentContext, policy: Policy | undefined): readonly Move[][] => {
  if (isReady(context)) return [[submission(context, policy)]];
  const content = completed(context.content);
  return [[move("commitment.revise", undefined, { content, reason: foreseen })]];
};

const ofReview = (context: CommitmentContext): readonly Move[][] => {
  const step = openSteps(findRouteInForce(context))[0];
  if (step === undefined) return [];
  const { stepId } = step;
  const asked = asking(context, "approval.grant", stepId);
  const missing = [...missingDocuments(asked), ...expiredDocuments(asked).map(({ kind }) => kind)];
  return [
    [move("approval.grant", stepId, { stepId })],
    missing.slice(0, 1).map((kind) => attachment(context, kind)),
  ];
};

const freeShareId = ({ content }: CommitmentContext): string => {
  const taken = new Set(content.shares.map(({ shareId }) => shareId));
  let number = taken.size + 1;
  while (taken.has(`S${number}`)) number += 1;
  return `S${number}`;
};

const ofFunding = (context: CommitmentContext): readonly Move[][] => {
  const share = soughtShares(context)[0];
  if (share === undefined) return [];
  const { shareId, donor, amount } = share;
  const pledge = { shareId, newShareId: freeShareId(context), donor: "ZZ", amount };
  return [
    [
      donor === undefined
        ? move("share.pledge", shareId, pledge)
        : move("share.confirm", shareId, { shareId }),
      { ...move("share.waive", shareId, { shareId, reason: foreseen }), weight: givingUp },
    ],
  ];
};

const opening = (context: CommitmentContext): readonly Move[] => {
  const lineIds = uncoveredLines(context);
  const [method] = procurementMethodsFor(context.content.sourcing);
  const procurementId = procurementIdSchema.parse(
    foreseenId(Object.keys(context.procurements).length + 1),
  );
  return lineIds.length === 0
    ? []
    : [move("procurement.open", undefined, { procurementId, method, lineIds })];
};

type Award = PayloadOf<"procurement.award">;

/** An award, with the route its difference needs where it goes beyond the tolerance. */
const award = (snapshot: CommitmentSnapshot, policy: Policy | undefined, payload: Award): Move => {
  const made = move("procurement.award", payload.procurementId, payload);
  const content = findContentToRoute(snapshot, { type: made.event, payload });
  const route = content && policy && findRoute(policy, content);
  return route === undefined ? made : { ...made, facts: { route } };
};

const ofSourcing = (
  snapshot: CommitmentSnapshot,
  policy: Policy | undefined,
): readonly Move[][] => {
  const { context } = snapshot;
  const live = Object.entries(context.procurements).find(
    ([, part]) => part.state !== "contracted" && part.state !== "abandoned",
  );
  if (live === undefined) return [[...opening(context)]];
  const [procurementId, part] = live;
  const evaluation = move("procurement.evaluate", procurementId, {
    procurementId,
    bids: [{ supplier: foreseen, price: eur("0.00") }],
    recommended: foreseen,
    summary: foreseen,
  });
  if (part.state === "opened") return [[evaluation]];
  if (part.state === "evaluated") {
    const awards = part.context.bids.map(({ supplier }) =>
      award(snapshot, policy, {
        procurementId: part.context.procurementId,
        supplier,
        justification: foreseen,
      }),
    );
    return [awards, [evaluation]];
  }
  return signing(context, part);
};

/**
 * What may be done next to come nearer to the end, in groups: of the first group with a lawful move, one must
 * happen on every way; parts whose order does not matter are taken one after the other. Misfortune (rejected or
 * lost goods) and steps back are never foreseen.
 */
export const forwardMoves = (
  snapshot: CommitmentSnapshot,
  policy: Policy | undefined,
): readonly (readonly Move[])[] => {
  const { context } = snapshot;
  const { state } = positionOf(snapshot);
  switch (state) {
    case "draft":
    case "returned":
      return ofDraft(context, policy);
    case "underReview":
    case "awaitingDifference":
      return ofReview(context);
    case "awaitingFunding":
      return ofFunding(context);
    case "awaitingProcurement":
      return [[...opening(context)]];
    case "sourcing":
    case "partlyContracted":
      return ofSourcing(snapshot, policy);
    case "awaitingDispatch":
    case "inDelivery":
    case "partlyDelivered":
      return ofDelivery(context);
    case "awaitingAcceptance":
      return certification(context);
    case "accepted":
      return [[...claiming(context)], [move("commitment.close", undefined, {})]];
    case "suspended":
      return [[move("commitment.resume", undefined, { reason: foreseen })]];
    case "rejected":
    case "withdrawn":
    case "cancelled":
    case "closed":
      return [];
    default:
      return state satisfies never;
  }
};
