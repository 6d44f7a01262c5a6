import {
  type CommitmentContent,
  decimal,
  eur,
  type EventFacts,
  type EventName,
  eventNames,
  type Policy,
  getKnownAmount,
  samplePolicy,
  type StreamEvent,
} from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { currentMachineVersion } from "../commitment/laws.ts";
import { findRouteInForce } from "../commitment/approvals.ts";
import { findContentToRoute } from "../commitment/content-to-route.ts";
import { findRoute } from "../commitment/route.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { findOpenUnits } from "../commitment/tally.ts";
import { uncertified } from "../records/delivery.records.ts";
import { procurementMethodsFor, uncoveredLines } from "../rules/procurement.rules.ts";
import {
  acceptances,
  claims,
  countedNumbers,
  divisions,
  goodsPapers,
  isGoodsPaper,
  numbersFor,
  signings,
} from "./goods-moves.ts";

/** An event anybody might try, lawful or not, aimed at a part that exists. */
export type Attempt = {
  readonly type: EventName;
  readonly payload: object;
  readonly facts?: EventFacts;
};

export type World = {
  readonly policy?: Policy;
  /** What an administrator may have running routes computed anew by. */
  readonly otherPolicy?: Policy;
  /** The contents a revision may bring. */
  readonly contents?: readonly CommitmentContent[];
  /** How many consignments may be on their way or uncertified at once. */
  readonly mostOnTheWay?: number;
  /** Lots are made, and the papers of goods come and go; else those papers are there from the start. */
  readonly goods?: boolean;
  /** The events tried; all of them unless said. */
  readonly tried?: (type: EventName) => boolean;
};

type Asked = { readonly snapshot: CommitmentSnapshot; readonly world: World };

const reason = "because";
const oneTo = (units: string): readonly string[] =>
  Array.from({ length: Number(units) }, (_, index) => String(index + 1));

/** All ways to count `units` as accepted, rejected and missing. */
const counts = (units: number): readonly (readonly [number, number, number])[] =>
  Array.from({ length: units + 1 }, (_, accepted) =>
    Array.from(
      { length: units - accepted + 1 },
      (_index, rejected) => [accepted, rejected, units - accepted - rejected] as const,
    ),
  ).flat();

const document = (kind: string, number: number) => ({
  documentId: seededUuid(700, number),
  kind,
  title: kind,
  fileName: `${kind}.pdf`,
  mediaType: "application/pdf",
  size: 1,
  sha256: "0".repeat(64),
});

const onSteps = ({ snapshot }: Asked, more: object = {}) =>
  (findRouteInForce(snapshot.context)?.steps ?? []).map(({ stepId }) => ({ stepId, ...more }));

/** In full, and with one unit less of a line that has several. */
const grants = (asked: Asked) => {
  const { lines } = asked.snapshot.context.content;
  const less = lines.flatMap(({ lineId, quantity }) =>
    quantity.precision === "exact" && decimal.compare(quantity.units, "1") > 0
      ? [{ lineId, units: decimal.subtract(quantity.units, "1") }]
      : [],
  );
  const granting = less.length === 0 ? [] : onSteps(asked, { granting: { lines: less } });
  return [...onSteps(asked), ...granting];
};

const onShares = ({ snapshot }: Asked, more: object = {}) =>
  snapshot.context.content.shares.map(({ shareId }) => ({ shareId, ...more }));

const onLines = ({ snapshot }: Asked, more: object = {}) =>
  snapshot.context.content.lines.map(({ lineId }) => ({ lineId, ...more }));

const onProcurements = ({ snapshot }: Asked, more: object = {}) =>
  Object.keys(snapshot.context.procurements).map((procurementId) => ({ procurementId, ...more }));

const onConsignments = ({ snapshot }: Asked, more: object = {}) =>
  Object.keys(snapshot.context.consignments).map((consignmentId) => ({ consignmentId, ...more }));

const pledges = ({ snapshot }: Asked) => {
  const { shares } = snapshot.context.content;
  return shares.map(({ shareId, amount }) => ({
    shareId,
    newShareId: `S${shares.length + 1}`,
    donor: "EE",
    amount,
  }));
};

const openings = ({ snapshot }: Asked) => {
  const [method] = procurementMethodsFor(snapshot.context.content.sourcing);
  const number = Object.keys(snapshot.context.procurements).length + 1;
  const free = uncoveredLines(snapshot.context);
  const lineIds =
    free.length === 0 ? snapshot.context.content.lines.map(({ lineId }) => lineId) : free;
  const first = lineIds.length > 1 ? [lineIds.slice(0, 1)] : [];
  return [lineIds, ...first].map((chosen) => ({
    procurementId: seededUuid(701, number),
    method,
    lineIds: chosen,
  }));
};

/** A price far beyond any tolerance. */
const dearerThan = ({ snapshot }: Asked) =>
  eur(decimal.fixed(decimal.multiply(getKnownAmount(snapshot.context.content).amount, "2"), 2));

const preparations = ({ snapshot, world }: Asked) => {
  const { context } = snapshot;
  const parts = Object.values(context.consignments);
  const number = parts.length + 1;
  const onTheWay = parts.filter(({ state }) => ["prepared", "dispatched"].includes(state));
  if (onTheWay.concat(uncertified(context)).length >= (world.mostOnTheWay ?? Infinity)) return [];
  return context.content.lines.flatMap((line) => {
    const open = findOpenUnits(context, line) ?? "1";
    const least = decimal.compare(open, "1") < 0 ? "1" : open;
    return oneTo(least).map((units) => ({
      consignmentId: seededUuid(702, number),
      destination: "Kyiv",
      lines: [{ lineId: line.lineId, units, ...numbersFor({ snapshot }, line.lineId, units) }],
    }));
  });
};

const receipts = ({ snapshot }: Asked) =>
  Object.entries(snapshot.context.consignments).flatMap(([consignmentId, part]) =>
    part.context.lines.flatMap(({ lineId, units, serialNumbers }) =>
      // One way to count is enough to be refused.
      counts(Number(units))
        .slice(0, part.state === "dispatched" ? undefined : 1)
        .map(([accepted, rejected, missing]) => ({
          consignmentId,
          lines: [
            {
              lineId,
              accepted: String(accepted),
              rejected: String(rejected),
              missing: String(missing),
              rejectionReason: reason,
              settles: accepted > 0,
              ...countedNumbers(serialNumbers, accepted, rejected),
            },
          ],
        })),
    ),
  );

const writeOffs = ({ snapshot }: Asked) =>
  snapshot.context.content.lines.flatMap(({ lineId }) =>
    oneTo(decimal.fixed(snapshot.context.tallies[lineId]?.lost ?? "0", 0))
      .concat("1")
      .map((units) => ({ lineId, units, reason })),
  );

const revisions = ({ snapshot, world }: Asked) =>
  (world.contents ?? [snapshot.context.content]).map((content) => ({ content, reason }));

const importing = (content: CommitmentContent) => ({
  content,
  source: {
    name: "A source",
    retrieved: "2024-03",
    packageId: "P1",
    rows: [1],
    announced: "2024",
    links: [],
  },
  arrivesAs: "approved",
  delivered: [],
  approvedOn: "2024-01-01",
});

const payloads: Readonly<Record<EventName, (asked: Asked) => readonly object[]>> = {
  "commitment.propose": ({ snapshot }) => [{ content: snapshot.context.content }],
  "commitment.revise": revisions,
  "commitment.submit": () => [{}],
  "commitment.withdraw": () => [{ reason }],
  "commitment.cancel": () => [{ reason }],
  "commitment.suspend": () => [{ reason }],
  "commitment.resume": () => [{ reason }],
  "commitment.close": () => [{}],
  "commitment.import": ({ snapshot }) => [importing(snapshot.context.content)],
  "commitment.migrate": () => [{ toVersion: currentMachineVersion + 1 }],
  "approval.grant": grants,
  "approval.decline": (asked) => onSteps(asked, { reason }),
  "approval.return": (asked) => onSteps(asked, { reason }),
  "approval.recall": (asked) => onSteps(asked, { reason }),
  "approval.reroute": () => [{ reason }],
  "share.pledge": pledges,
  "share.confirm": onShares,
  "share.waive": (asked) => onShares(asked, { reason }),
  "procurement.open": openings,
  "procurement.evaluate": (asked) =>
    onProcurements(asked, {
      bids: [
        { supplier: "Works", price: eur("1.00") },
        { supplier: "Dear Works", price: dearerThan(asked) },
      ],
      recommended: "Works",
      summary: "Two bids.",
    }),
  "procurement.award": (asked) =>
    ["Works", "Dear Works"].flatMap((supplier) =>
      onProcurements(asked, { supplier, justification: "Fits best." }),
    ),
  "procurement.divide": (asked) => (asked.world.goods === true ? divisions(asked) : []),
  "procurement.accept": onProcurements,
  "procurement.sign": signings,
  "procurement.abandon": (asked) => onProcurements(asked, { reason }),
  "consignment.prepare": preparations,
  "consignment.dispatch": (asked) => onConsignments(asked, { carrier: "Road", waybill: "W-1" }),
  "consignment.receive": receipts,
  "consignment.lose": (asked) => onConsignments(asked, { reason }),
  "delivery.accept": acceptances,
  "delivery.writeOff": writeOffs,
  "delivery.approveWriteOff": onLines,
  "delivery.declineWriteOff": (asked) => onLines(asked, { reason }),
  "claim.submit": claims,
  "claim.settle": (asked) => claims(asked, { on: "2026-11-02" }),
  "claim.waive": (asked) => onShares(asked, { reason }),
  "document.attach": ({ snapshot, world }) =>
    ["governmentResolution", ...(world.goods === true ? goodsPapers({ snapshot }) : [])].map(
      (kind) => ({
        document: document(kind, snapshot.context.documents.length + 1),
      }),
    ),
  "document.retire": ({ snapshot, world }) =>
    snapshot.context.documents
      .filter(({ retired, kind }) => !retired && (world.goods === true || !isGoodsPaper(kind)))
      .map(({ documentId }) => ({ documentId, reason })),
  "comment.add": () => [{ text: "Seen." }],
  "deadline.lapse": onSteps,
};

const factsFor = ({ snapshot, world }: Asked, asked: Pick<StreamEvent, "type" | "payload">) => {
  const content = findContentToRoute(snapshot, asked);
  const policy = asked.type === "approval.reroute" ? world.otherPolicy : world.policy;
  const route = content && findRoute(policy ?? samplePolicy, content);
  return route === undefined ? {} : { facts: { route } };
};

/** Guarantee: it is read only for what the payload was made for, and an ill-made one has no route. */
const asked = (type: EventName, payload: object) =>
  ({ type, payload }) as Pick<StreamEvent, "type" | "payload">;

/** Every event of the stream at every part it could be aimed at, whether the law allows it or not. */
export const everyMove = (snapshot: CommitmentSnapshot, world: World = {}): readonly Attempt[] =>
  eventNames.filter(world.tried ?? (() => true)).flatMap((type) =>
    payloads[type]({ snapshot, world }).map((payload) => ({
      type,
      payload,
      ...factsFor({ snapshot, world }, asked(type, payload)),
    })),
  );
