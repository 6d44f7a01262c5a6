import { eur } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import {
  aDraft,
  anApprovedSmall,
  anEvaluated,
  awardOf,
  consignmentIdOf,
  contractOf,
  ofControlled,
  ofReimbursed,
  play,
} from "@tiltas/workflows/testing";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { queryClient } from "../../api/trpc.ts";
import { aView } from "../../testing/a-step.ts";
import { markup, textOf } from "../../testing/markup.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import type { CommitmentView } from "./commitment-view.ts";
import { UnitsTable } from "./units-table.tsx";
import { WriteOffsTable } from "./write-offs-table.tsx";

const shown = (element: ReactElement): string =>
  textOf(markup(<QueryClientProvider client={queryClient}>{element}</QueryClientProvider>));

const plain = aView(aDraft(aContent()));
const reimbursed = aView(aDraft(ofReimbursed));

const withContext = (
  view: CommitmentView,
  change: Partial<CommitmentView["context"]>,
): CommitmentView => ({ ...view, context: { ...view.context, ...change } });

test("a commitment without numbered units, claims or write-offs shows none of the tables", () => {
  for (const Table of [UnitsTable, ClaimsTable, WriteOffsTable])
    expect(shown(<Table view={plain} />)).toBe("");
});

test("a share an outside fund pays back says how far its claim is", () => {
  expect(shown(<ClaimsTable view={reimbursed} />)).toMatch(
    /S1 European Peace Facility €50,000\.00 not claimed yet — —/,
  );
  const settled = withContext(reimbursed, {
    claims: [
      {
        shareId: "S1",
        state: "settled",
        claimed: eur("50000.00"),
        received: eur("40000.00"),
        receivedOn: plain.context.proposedOn,
      },
    ],
  });
  expect(shown(<ClaimsTable view={settled} />)).toMatch(/settled €50,000\.00 €40,000\.00/);
});

test("a write-off says what, why, who asked and how it stands", () => {
  const person = seededUuid(5, 1);
  const asked = withContext(plain, {
    writeOffs: [
      {
        lineId: "L1",
        units: "2",
        reason: "Sunk.",
        askedBy: [person],
        askedOn: plain.context.proposedOn,
        state: "asked",
      },
    ],
  });
  const said = shown(<WriteOffsTable view={{ ...asked, names: { [person]: "A. Person" } }} />);
  expect(said).toMatch(/L1 Mine detector 2 Sunk\. A\. Person .* waits for a decision/);
});

test("a numbered unit is shown where its consignment left it", () => {
  const consignmentId = consignmentIdOf(1);
  const evaluated = anEvaluated(anApprovedSmall(ofControlled("2")));
  const awarded = play(evaluated, "procurement.award", "contractingAuthority", awardOf);
  const procured = play(awarded, "procurement.sign", "procurementOfficer", contractOf);
  const prepared = play(procured, "consignment.prepare", "logisticsOfficer", {
    consignmentId,
    destination: "Kyiv",
    lines: [{ lineId: "L1", units: "2", serialNumbers: ["SN-1", "SN-2"] }],
  });
  const sent = play(prepared, "consignment.dispatch", "logisticsOfficer", {
    consignmentId,
    carrier: "Road",
    waybill: "W",
  });
  const received = play(sent, "consignment.receive", "recipientRepresentative", {
    consignmentId,
    lines: [
      {
        lineId: "L1",
        accepted: "1",
        rejected: "0",
        missing: "1",
        acceptedSerialNumbers: ["SN-1"],
      },
    ],
  });
  const said = shown(<UnitsTable view={aView(received)} />);
  expect(said).toContain("2 numbered units and where they are");
  expect(said).toMatch(/SN-1 L1 Mine detector accepted by the recipient 1, to Kyiv/);
  expect(said).toMatch(/SN-2 L1 Mine detector missing on receipt 1, to Kyiv/);
});
