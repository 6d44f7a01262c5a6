import { decimal } from "@tiltas/domain";
import { findLine, findOpenUnits } from "../commitment/tally.ts";
import {
  findOpenWriteOff,
  findUnitsToConsign,
  openWriteOffs,
} from "../records/write-off.records.ts";
import { rolesFor } from "./role.rules.ts";
import { nobody, type Rule, type RuleCase } from "./rule.ts";
import { excludes } from "./separation.rules.ts";

const deciders = ({ context }: RuleCase, lineIds: readonly string[]) => ({
  roles: rolesFor(context, "delivery.approveWriteOff", undefined),
  excluded: lineIds.flatMap((lineId) => findOpenWriteOff(context, lineId)?.askedBy ?? []),
});

/** One request per line: its units are counted once. */
export const noWriteOffAsked: Rule = {
  id: "writeOffAlreadyAsked",
  concern: "already",
  check: ({ context, target }) => findOpenWriteOff(context, target) === undefined,
  who: (asked) => deciders(asked, asked.target === undefined ? [] : [asked.target]),
  remedy: "waitForWriteOff",
  facts: ({ target }) => ({ line: target ?? "" }),
};

export const writeOffIsAsked: Rule = {
  id: "writeOffNotAsked",
  concern: "already",
  check: ({ context, target }) =>
    target === undefined
      ? openWriteOffs(context).length > 0
      : findOpenWriteOff(context, target) !== undefined,
  who: () => nobody,
  remedy: "nothingToDo",
};

/** Whoever asked for a write-off does not decide it. */
export const notOwnWriteOff = excludes("ownWriteOff", ({ context, target }) =>
  openWriteOffs(context)
    .filter(({ lineId }) => target === undefined || lineId === target)
    .flatMap(({ askedBy }) => askedBy),
);

const asksFor = ({ context, event }: RuleCase): readonly string[] => {
  if (event?.type !== "consignment.prepare") {
    const lines = context.content.lines.filter(
      (line) => (findOpenUnits(context, line) ?? "0") !== "0",
    );
    const isBlocked = lines.every((line) => findUnitsToConsign(context, line) === "0");
    return isBlocked ? openWriteOffs(context).map(({ lineId }) => lineId) : [];
  }
  return event.payload.lines.flatMap(({ lineId, units }) => {
    const line = findLine(context, lineId);
    const most = line && findUnitsToConsign(context, line);
    const isAsked = findOpenWriteOff(context, lineId) !== undefined;
    return isAsked && most !== undefined && decimal.compare(units, most) > 0 ? [lineId] : [];
  });
};

/** Units asked to be written off are not sent again until that is decided. */
export const notAskedToWriteOff: Rule = {
  id: "unitsAskedToWriteOff",
  concern: "input",
  check: (asked) => asksFor(asked).length === 0,
  who: (asked) => deciders(asked, asksFor(asked)),
  remedy: "waitForWriteOff",
  facts: (asked) => ({ line: asksFor(asked).join(", ") }),
};
