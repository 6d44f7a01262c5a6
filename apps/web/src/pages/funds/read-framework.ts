import { findDecimal } from "../../format/decimal-text.ts";
import type { Text } from "../../i18n/use-text.ts";
import { type Opening, unlessTaken } from "./unless-taken.ts";
import { readRegister } from "../step/registering/read-register.ts";
import type { Typed } from "../step/registering/register-form.tsx";

const frameworkFields = [
  "code",
  "name",
  "kind",
  "leads",
  "members",
  "milestones",
  "earmarkCeiling",
] as const;
export type FrameworkField = (typeof frameworkFields)[number];

const wordsOf = (typed: string): readonly string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** One a line, with the day it is due in front where it has one: `2027-06-30 Second delivery`. */
const milestonesOf = (typed: string) =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const dated = /^(?<on>\d{4}-\d{2}-\d{2})\s+(?<title>.+)$/.exec(line)?.groups;
      return { title: line, reached: false, ...dated };
    });

/** Reads what was typed into a framework to open under `id`, unless its code is `taken`; none of its milestones is reached yet. */
export const readFramework = (
  text: Pick<Text, "t" | "language">,
  { id, taken }: Opening,
  { leads, members, milestones, earmarkCeiling, ...plain }: Typed<FrameworkField>,
) =>
  unlessTaken(
    text,
    taken,
    ({ framework }) => framework.code,
    readRegister(
      text,
      { event: "framework.open", fields: frameworkFields },
      {
        framework: {
          ...plain,
          id,
          leads: wordsOf(leads),
          members: wordsOf(members),
          milestones: milestonesOf(milestones),
          ...(earmarkCeiling === ""
            ? {}
            : {
                earmarkCeiling: {
                  amount: findDecimal(earmarkCeiling, text.language) ?? earmarkCeiling,
                  currency: "EUR",
                },
              }),
        },
      },
    ),
  );
