import { expect, test } from "vitest";
import { aChart } from "../testing/aid-chart.ts";
import { markup, textOf } from "../testing/markup.tsx";
import { StateChart } from "./state-chart.tsx";
import { StateDrawing } from "./state-drawing.tsx";
import { StateList } from "./state-list.tsx";

test("the list says everything the drawing shows", () => {
  expect(textOf(markup(<StateList description={aChart()} />))).toBe(
    "Proposed Draft 2 Nov 2026, Proposer Leads to: Under review " +
      "Under review now here 6 Nov 2026, Proposer Leads to: Returned, Sourcing Returned Leads to: Under review " +
      "Approved Sourcing Pauses, and ways to end Suspended Leads to: Sourcing From: Approved Rejected From: Proposed",
  );
});

test("the drawing's links follow the order of reading, and the present state says so", () => {
  const html = markup(<StateDrawing description={aChart()} width={880} />);
  const links = [...html.matchAll(/href="(#[^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(["#draft", "#underReview", "#sourcing"]);
  const present = /<a [^>]*aria-current="step".*?<\/a>/.exec(html)?.[0] ?? "";
  expect(textOf(present)).toBe("Under review 6 Nov · Proposer");
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
});

test("figures stand in the drawing rounded and in the list exactly", () => {
  const chart = aChart({
    figures: { approved: { count: 148, eur: "6412345.67", age: "oldest 9 days" } },
    visited: [],
  });
  expect(textOf(markup(<StateDrawing description={chart} width={880} />))).toContain(
    "148 · €6.4m oldest 9 days",
  );
  expect(textOf(markup(<StateList description={chart} />))).toContain(
    "Approved 148 commitments, €6,412,345.67 oldest 9 days",
  );
});

test("where the width is not known, the list alone is shown", () => {
  const html = markup(<StateChart description={aChart()} />);
  expect(html).not.toContain('<svg class="drawing"');
  expect(textOf(html)).toContain("Under review now here");
});
