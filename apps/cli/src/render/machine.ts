import type { MachineCheck, MachineView } from "@tiltas/engine";
import { blocks, counted, inGroups, renderPairs, renderTable } from "./table.ts";

const noneAdopted = "none; the database is under the version it began in";

/** The versions of the commitment machine as people read them. */
export const renderMachine = ({ shipped, inForce, adoptions, live, waiting }: MachineView) =>
  blocks(
    renderPairs([
      ["In force", String(inForce)],
      ["In the program", shipped.join(", ")],
      [
        "Adopted",
        adoptions.length === 0
          ? noneAdopted
          : adoptions
              .map(({ version, adoptedAt }) => `${version} on ${adoptedAt.slice(0, 10)}`)
              .join(", "),
      ],
    ]),
    renderTable(
      [
        { title: "Version", align: "right" },
        { title: "Live commitments", align: "right" },
      ],
      live.map(({ version, count }) => [String(version), inGroups(count)]),
    ),
    waiting === 0 ? "None waits to be moved." : `Waiting to be moved: ${inGroups(waiting)}.`,
  );

const renderCannot = ({ live, can, cannot }: MachineCheck): string =>
  can === live
    ? ""
    : blocks(
        `${counted(live - can, "commitment has", "commitments have")} no place there${cannot.length < live - can ? `; the first ${cannot.length}` : ""}:`,
        renderTable(
          [{ title: "Reference" }, { title: "State" }, { title: "Reason" }],
          cannot.map(({ reference, state, reason }) => [reference, state, reason]),
        ),
      );

/** What a version would find, as people read it. */
export const renderMachineCheck = (check: MachineCheck): string =>
  blocks(
    `Version ${check.toVersion}: ${counted(check.can, "live commitment", "live commitments")} of ${inGroups(check.live)} can be moved.`,
    renderTable(
      [
        { title: "From", align: "right" },
        { title: "State" },
        { title: "Commitments", align: "right" },
        { title: "" },
      ],
      check.groups.map(({ version, state, count, reason }) => [
        String(version),
        state,
        inGroups(count),
        reason ?? "",
      ]),
    ),
    renderCannot(check),
  );
