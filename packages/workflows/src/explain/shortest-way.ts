import {
  type Actor,
  commandIdSchema,
  type EventName,
  parseInstant,
  parseStreamEvent,
  personIdSchema,
  type Policy,
  type Role,
  type StreamEvent,
} from "@tiltas/domain";
import { findRouteInForce, openSteps } from "../commitment/approvals.ts";
import { decide } from "../commitment/decide.ts";
import { type CommitmentSnapshot, positionOf } from "../commitment/snapshot.ts";
import { findOpenUnits, tallyOf } from "../commitment/tally.ts";
import { excludedFrom } from "../commitment/tasks.ts";
import { uncertified } from "../records/delivery.records.ts";
import { openWriteOffs } from "../records/write-off.records.ts";
import { soughtShares } from "../records/share.records.ts";
import { documentsPresent } from "../rules/approval.rules.ts";
import { certificateIsKept, releaseOrderIsKept } from "../rules/paper.rules.ts";
import { rolesFor } from "../rules/role.rules.ts";
import type { Clearance, Rule } from "../rules/rule.ts";
import { type Directory, emptyDirectory, peopleFor } from "./directory.ts";
import { forwardMoves } from "./forward-moves.ts";
import { asking, foreseenId, type Move } from "./move.ts";

/** What must still happen, in order: by roles, with the people who hold one and are not excluded. */
export type WayStep = {
  readonly event: EventName;
  /** The part aimed at, where it exists or is known by name already; for a document its kind. */
  readonly target?: string;
  readonly roles: readonly Role[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
};
export type ShortestWay = readonly WayStep[];

type Place = {
  readonly snapshot: CommitmentSnapshot;
  readonly weight: number;
  readonly depth: number;
  readonly cameBy?: { readonly from: Place; readonly move: Move };
};

// Far above any real way; the search ends even if the chart one day has none.
const mostPlaces = 5000;

const rolesOf = ({ snapshot }: Place, { event, target }: Move): readonly Role[] =>
  rolesFor(snapshot.context, event, target);

/** Everybody on the way is someone new, so that nobody is in their own way. */
const eventOf = (place: Place, { event, payload, facts = {} }: Move, role: Role): StreamEvent => {
  const day = place.snapshot.context.lastEffectiveOn;
  const id = foreseenId(place.depth + 1);
  const actor: Actor = { type: "person", person: personIdSchema.parse(id), role };
  return parseStreamEvent(event, payload, {
    at: parseInstant(`${day}T00:00:00.000Z`),
    recordedOn: day,
    effectiveOn: day,
    actor,
    commandId: commandIdSchema.parse(id),
    facts,
  });
};

const playedFrom = (place: Place, move: Move): readonly Place[] => {
  const role = rolesOf(place, move)[0];
  if (role === undefined) return [];
  const outcome = decide(place.snapshot, eventOf(place, move, role), emptyDirectory);
  if (!outcome.ok) return [];
  const weight = place.weight + move.weight;
  return [
    { snapshot: outcome.value, weight, depth: place.depth + 1, cameBy: { from: place, move } },
  ];
};

const nextPlaces = (place: Place, policy: Policy | undefined): readonly Place[] => {
  for (const group of forwardMoves(place.snapshot, policy)) {
    const next = group.flatMap((move) => playedFrom(place, move));
    if (next.length > 0) return next;
  }
  return [];
};

/** Equal for two places from which the same remains to be done, however they were reached. */
const remainderOf = (snapshot: CommitmentSnapshot): string => {
  const { context, value } = snapshot;
  return JSON.stringify([
    value,
    context.stage === "proposed" ? context.revision : 0,
    openSteps(findRouteInForce(context)).map(({ stepId, granted }) => [stepId, granted.length]),
    context.documents.map(({ kind, retired }) => [kind, retired]),
    soughtShares(context).map(({ shareId, donor }) => [shareId, donor]),
    Object.entries(context.procurements).map(
      ([
        id,
        {
          state,
          context: { bids, technicalAcceptance },
        },
      ]) => [id, state, bids, technicalAcceptance !== undefined],
    ),
    Object.entries(context.consignments).map(([id, { state }]) => [id, state]),
    uncertified(context).length,
    openWriteOffs(context).map(({ lineId, units }) => [lineId, units]),
    (context.claims ?? []).map(({ shareId, state }) => [shareId, state]),
    context.content.lines.map((line) => {
      const { lost, settled, contracted } = tallyOf(context, line.lineId);
      return [findOpenUnits(context, line), lost, settled, contracted];
    }),
  ]);
};

const findEnd = (start: CommitmentSnapshot, policy: Policy | undefined): Place | undefined => {
  const waiting: Place[] = [{ snapshot: start, weight: 0, depth: 0 }];
  const visited = new Set<string>();
  while (visited.size < mostPlaces) {
    const place = waiting.shift();
    if (place === undefined) return undefined;
    if (positionOf(place.snapshot).state === "closed") return place;
    const remainder = remainderOf(place.snapshot);
    if (visited.has(remainder)) continue;
    visited.add(remainder);
    for (const next of nextPlaces(place, policy)) {
      const at = waiting.findIndex(({ weight }) => weight > next.weight);
      waiting.splice(at === -1 ? waiting.length : at, 0, next);
    }
  }
  return undefined;
};

/** Who brings a paper no approval asks for. */
const paperRules: ReadonlyMap<string, Rule> = new Map([
  ["acceptanceCertificate", certificateIsKept],
  ["releaseOrder", releaseOrderIsKept],
]);

const clearanceOf = ({ snapshot }: Place, { event, target }: Move): Clearance => {
  const { context } = snapshot;
  if (event !== "document.attach")
    return {
      roles: rolesFor(context, event, target),
      excluded: excludedFrom(snapshot, event, target),
    };
  const paperRule = target === undefined ? undefined : paperRules.get(target);
  if (paperRule !== undefined) return paperRule.who(asking(context, event, undefined));
  const stepId = openSteps(findRouteInForce(context))[0]?.stepId;
  return documentsPresent.who(asking(context, "approval.grant", stepId));
};

/** Parts that will only come to be on the way have no name yet that anyone could use. */
const isNamed = ({ context }: CommitmentSnapshot, { event, target }: Move): boolean => {
  if (target === undefined) return false;
  if (event.startsWith("share."))
    return context.content.shares.some(({ shareId }) => shareId === target);
  if (event.startsWith("procurement.")) return Object.hasOwn(context.procurements, target);
  if (event.startsWith("consignment.") || event === "delivery.accept")
    return Object.hasOwn(context.consignments, target);
  return true;
};

/**
 * What must still happen until the commitment is closed, in order: the fewest acts, where waiving a share or
 * writing lost goods off counts as three. Found by search on the machine itself with the least lawful events.
 * @param policy what a submission would be judged by; without it the running route is asked again
 * @returns nothing for an ended commitment, and when no way is known (no rule of the policy applies)
 */
export const shortestWay = (
  snapshot: CommitmentSnapshot,
  policy: Policy | undefined,
  directory: Directory,
): ShortestWay => {
  const way: WayStep[] = [];
  let came = findEnd(snapshot, policy)?.cameBy;
  while (came !== undefined) {
    const { from, move } = came;
    const clearance = clearanceOf(from, move);
    way.unshift({
      event: move.event,
      roles: clearance.roles,
      people: peopleFor(directory, clearance),
      ...(isNamed(snapshot, move) && move.target !== undefined ? { target: move.target } : {}),
    });
    came = from.cameBy;
  }
  return way;
};
