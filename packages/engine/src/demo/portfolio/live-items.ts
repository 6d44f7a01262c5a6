import { item, type ItemInput, type PortfolioItem } from "./portfolio-item.ts";

const shown = "Fictitious, so that every demo sign-in finds something to do.";

const live = (
  key: string,
  title: string,
  line: readonly [string, string, string, string],
  more: Pick<ItemInput, "kind" | "sourcing" | "arrival" | "category"> &
    Partial<Pick<ItemInput, "framework" | "shares">>,
): PortfolioItem =>
  item({
    key,
    title,
    source: shown,
    lines: [line],
    shares: [["MOD-2026", line[3]]],
    approvedOn: "today",
    ...more,
  });

/** Commitments under way now, by the people who can sign in; openly fictitious. */
export const liveItems: readonly PortfolioItem[] = [
  live("generators", "Generators 25 kVA", ["Generator 25 kVA", "7", "pcs", "61250.00"], {
    kind: "humanitarian",
    sourcing: "purchase",
    arrival: "underReview",
    category: "power",
  }),
  live(
    "field-hospital",
    "Field hospital module",
    ["Field hospital module", "1", "pcs", "920000.00"],
    {
      kind: "humanitarian",
      sourcing: "purchase",
      arrival: "underReview",
      category: "medical",
    },
  ),
  live("winter-boots", "Winter boots from stock", ["Winter boots", "4000", "pairs", "240000.00"], {
    kind: "military",
    sourcing: "stock",
    arrival: "underReview",
    category: "clothing",
  }),
  live(
    "air-defence",
    "Contribution to a joint purchase",
    ["Contribution", "1", "contribution", "12000000.00"],
    {
      kind: "military",
      sourcing: "contribution",
      arrival: "underReview",
      category: "air defence",
    },
  ),
  live("demining-robots", "Demining robots", ["Demining robot", "3", "pcs", "450000.00"], {
    kind: "military",
    sourcing: "purchase",
    arrival: "draft",
    category: "demining",
    framework: "DEMINING",
  }),
  live("ambulances", "Ambulances with a co-donor", ["Ambulance", "10", "pcs", "1400000.00"], {
    kind: "humanitarian",
    sourcing: "purchase",
    arrival: "approved",
    category: "vehicles",
    shares: [
      ["MOD-2026", "900000.00"],
      [undefined, "500000.00"],
    ],
  }),
];
