import type { SimulationReport } from "@tiltas/engine";
import { renderRouteDifference } from "./policy-comparison.ts";
import { plainWords } from "./policy-words.ts";
import { blocks, counted, inGroups, renderTable } from "./table.ts";

type Sums = Pick<SimulationReport, "commitments" | "touched" | "uncovered" | "before" | "after">;
type Measure = keyof SimulationReport["before"];

const measures = ["decisions", "deadlineDays", "usualDays"] as const satisfies readonly Measure[];

const definitions = `Each commitment counts once, by its last submission in the period: the steps it was then asked for against the steps the
policy asks for. Decisions: the approvals a route needs. Days by deadline: per stage the longest deadline, summed over the
stages. Days by habit: the same with each role's usual duration, the median number of working days from the opening of a
step to its last approval in the commitments read. Steps written down afterwards as opened and decided on one day say
nothing of that and are counted apart; a role without durations counts by its deadline. Working days are those
of the calendar a route names, else Monday to Friday. A commitment of several funds is in each of theirs.`;

const signed = (number: number): string => {
  const rounded = Math.round(number * 10) / 10;
  return rounded > 0 ? `+${rounded}` : String(rounded).replace("-", "−");
};

const cells = ({ commitments, touched, uncovered, before, after }: Sums): readonly string[] => [
  inGroups(commitments),
  inGroups(touched),
  inGroups(uncovered),
  ...measures.flatMap((measure) => [
    inGroups(Math.round(before[measure] * 10) / 10),
    signed(after[measure] - before[measure]),
  ]),
];

const right = (title: string) => ({ title, align: "right" as const });
const columns = [
  right("Commitments"),
  right("Touched"),
  right("Uncovered"),
  right("Decisions"),
  right("±"),
  right("Days by deadline"),
  right("±"),
  right("Days by habit"),
  right("±"),
];

const renderGroups = (title: string, groups: SimulationReport["byFund"]): string =>
  groups.length === 0
    ? ""
    : renderTable(
        [{ title }, ...columns],
        groups.map(({ code, ...sums }) => [code === "" ? "none" : code, ...cells(sums)]),
      );

const renderListed = ({ listed, touched, uncovered }: SimulationReport): string =>
  listed.length === 0
    ? ""
    : blocks(
        listed.length < touched + uncovered ? `The first ${listed.length} of them:` : "",
        renderTable(
          [
            { title: "Commitment" },
            { title: "Submitted" },
            { title: "Steps" },
            right("Decisions"),
            right("Days by habit"),
          ],
          listed.map(({ reference, submittedOn, difference, before, after }) => [
            reference,
            submittedOn,
            renderRouteDifference(difference),
            ...(difference.isUncovered
              ? ["–", "–"]
              : [
                  signed(after.decisions - before.decisions),
                  signed(after.usualDays - before.usualDays),
                ]),
          ]),
        ),
      );

/** A simulation as people read it, its definitions beside its numbers. */
export const renderSimulation = (report: SimulationReport): string => {
  const { policy, period, submitted, commitments, unreadable, durations } = report;
  return blocks(
    `${policy.name}@${policy.version} over ${period.from} to ${period.to}: ${counted(commitments, "commitment", "commitments")} of ${inGroups(submitted)} submitted`,
    unreadable.count === 0
      ? ""
      : `Left out, as their history is not lawful: ${unreadable.streams.join(", ")}`,
    renderTable([{ title: "" }, ...columns], [["All", ...cells(report)]]),
    renderGroups("Framework", report.byFramework),
    renderGroups("Fund", report.byFund),
    durations.length === 0
      ? ""
      : renderTable(
          [
            { title: "Usual duration" },
            right("Steps"),
            right("Written down afterwards"),
            right("Median working days"),
          ],
          durations.map(({ role, steps, undated, medianDays }) => [
            plainWords(role),
            inGroups(steps),
            inGroups(undated),
            medianDays === null ? "no durations recorded" : String(medianDays),
          ]),
        ),
    renderListed(report),
    definitions,
  );
};
