import { type Outcome, type Reason, refusal, type StreamEventOf, success } from "@tiltas/domain";
import type { ReasonId, RemedyId } from "../rules/reason-ids.ts";
import { findStateIn2 } from "../version-2/migration-to-2.ts";
import type { CommitmentContext } from "./commitment.context.ts";
import {
  type CommitmentSnapshot,
  isMachineVersion,
  type MachineVersion,
  machineVersionOf,
} from "./laws.ts";
import { positionOf, restoreSnapshot, type StateValue, toEnvelope } from "./snapshot.ts";

/** Where a state of one version, by its dotted path, lies in the next; undefined when it lies nowhere. */
export type FindState = (path: string, context: CommitmentContext) => string | undefined;

const stateIn: Readonly<Partial<Record<MachineVersion, FindState>>> = { 2: findStateIn2 };

const nobody = { roles: [], people: [] };

const against = (id: ReasonId, remedy: RemedyId, facts: Reason["facts"]) =>
  refusal({ id, facts, who: nobody, remedy });

const pathOf = (value: StateValue): string => {
  if (typeof value === "string") return value;
  const [[key, inner] = ["", ""]] = Object.entries(value);
  return `${key}.${pathOf(inner)}`;
};

const valueAt = (path: string): StateValue => {
  const [key = "", ...deeper] = path.split(".");
  return deeper.length === 0 ? key : { [key]: valueAt(deeper.join(".")) };
};

// A history id is the path below the machine's own id.
const root = "commitment.";

/**
 * The snapshot as the next machine version has it: its state, and where a suspended one will return to, mapped;
 * its context as it was. Refuses an ended commitment, one of the newest version, and a state that has no place.
 */
export const migrateSnapshot = (snapshot: CommitmentSnapshot): Outcome<CommitmentSnapshot> => {
  const { state } = positionOf(snapshot);
  const version = machineVersionOf(snapshot) + 1;
  const findState = isMachineVersion(version) ? stateIn[version] : undefined;
  if (findState === undefined) return against("machineIsNewest", "nothingToDo", {});
  if (snapshot.status !== "active") return against("commitmentEnded", "nothingToDo", { state });
  const envelope = toEnvelope(snapshot);
  const { context } = envelope;
  const path = findState(pathOf(envelope.value), context);
  const history = Object.entries(envelope.history).map(([key, nodes]) => {
    const places = nodes.map(({ id }) => findState(id.slice(root.length), context));
    return { key, places };
  });
  if (path === undefined || history.some(({ places }) => places.includes(undefined)))
    return against("stateNotMapped", "askForMigration", { state });
  return success(
    restoreSnapshot({
      ...envelope,
      version,
      value: valueAt(path),
      history: Object.fromEntries(
        history.map(({ key, places }) => [key, places.map((place) => ({ id: `${root}${place}` }))]),
      ),
    }),
  );
};

/** The snapshot after `commitment.migrate`, which names the version that follows its own. */
export const migrated = (
  snapshot: CommitmentSnapshot,
  event: StreamEventOf<"commitment.migrate">,
): Outcome<CommitmentSnapshot> => {
  const version = machineVersionOf(snapshot);
  const { toVersion } = event.payload;
  if (toVersion !== version + 1)
    return against("machineVersionNotNext", "giveTheNextNumber", { version: String(version) });
  const next = migrateSnapshot(snapshot);
  if (!next.ok) return next;
  const envelope = toEnvelope(next.value);
  const context = { ...envelope.context, lastEffectiveOn: event.effectiveOn };
  return success(restoreSnapshot({ ...envelope, context }));
};
