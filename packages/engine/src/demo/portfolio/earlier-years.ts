import { item, type ItemInput, type PortfolioItem } from "./portfolio-item.ts";

const tracker = (packageId: string) =>
  `Source: Kiel Institute for the World Economy, Ukraine Support Tracker (as retrieved in March 2024), package ${packageId}.`;

type Package = {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly lines: ItemInput["lines"];
  readonly category: string;
  readonly kind: ItemInput["kind"];
};

const amountOf = (lines: Package["lines"]): string => lines[0]?.[3] ?? "0.00";

const past = ({ id, day, title, lines, category, kind }: Package): PortfolioItem => {
  const year = day.slice(0, 4);
  const owner = kind === "military" ? "MOD" : "GOV";
  return item({
    key: id,
    title,
    source: `${tracker(id)} Its value stands on the first line, as in the source.`,
    kind,
    sourcing: kind === "military" ? "stock" : "contribution",
    lines,
    category,
    shares: [[`${owner}-${year}`, amountOf(lines)]],
    approvedOn: day,
    deliveredOn: day,
    arrival: "closed",
  });
};

const military = (
  id: string,
  day: string,
  title: string,
  category: string,
  ...lines: ItemInput["lines"]
): PortfolioItem => past({ id, day, title, category, kind: "military", lines });

const civil = (
  id: string,
  day: string,
  title: string,
  kind: "humanitarian" | "financial",
  amount: string,
): PortfolioItem =>
  past({ id, day, title, category: kind, kind, lines: [[title, "1", "package", amount]] });

/** Packages of 2022 and 2023 with a published value. */
export const earlierYears: readonly PortfolioItem[] = [
  military("LTM1", "2022-03-16", "Military assistance until 16 March 2022", "air defence", [
    "Stinger anti-aircraft system",
    undefined,
    "pcs",
    "29000000.00",
  ]),
  military(
    "LTM2",
    "2022-03-23",
    "Military assistance of March 2022",
    "night vision",
    ["Night vision device", undefined, "pcs", "10000000.00"],
    ["Anti-drone weapon", undefined, "pcs", "0.00"],
  ),
  military("LTM3", "2022-04-21", "Heavy mortars", "artillery", [
    "120 mm mortar system",
    undefined,
    "pcs",
    "61000000.00",
  ]),
  military(
    "LTM4",
    "2022-05-25",
    "Armoured carriers, lorries and off-road vehicles",
    "vehicles",
    ["M113 armoured personnel carrier", "20", "pcs", "15500000.00"],
    ["Military lorry", "10", "pcs", "0.00"],
    ["Off-road vehicle for demining", "10", "pcs", "0.00"],
  ),
  military(
    "LTM5",
    "2022-07-10",
    "Anti-tank weapons, vests and helmets",
    "infantry",
    ["Anti-tank weapon", undefined, "pcs", "2000000.00"],
    ["Ballistic vest", undefined, "pcs", "0.00"],
    ["Helmet", undefined, "pcs", "0.00"],
  ),
  military("LTM14", "2022-12-06", "Military assistance of December 2022", "military", [
    "Military assistance, not itemised",
    "1",
    "package",
    "50000000.00",
  ]),
  military(
    "LTM15",
    "2023-01-19",
    "Anti-aircraft guns, helicopters and ammunition",
    "air defence",
    ["Bofors L70 anti-aircraft gun", "24", "pcs", "85000000.00"],
    ["Mi-8 helicopter", "2", "pcs", "0.00"],
    ["40 mm ammunition", undefined, "rounds", "0.00"],
  ),
  military(
    "LTM16",
    "2023-01-23",
    "Anti-drone weapons, optics, thermal imagers and drones",
    "surveillance",
    ["Anti-drone weapon", undefined, "pcs", "40000000.00"],
    ["Optics", undefined, "pcs", "0.00"],
    ["Thermal imaging system", undefined, "pcs", "0.00"],
    ["Drone", undefined, "pcs", "0.00"],
  ),
  military(
    "LTM17",
    "2023-03-16",
    "Artillery rounds, vehicles and rations",
    "artillery",
    ["155 mm artillery round", undefined, "rounds", "45000000.00"],
    ["Off-road vehicle", "6", "pcs", "0.00"],
    ["Food ration", undefined, "pcs", "0.00"],
  ),
  military("LTM18", "2023-04-05", "Military assistance of April 2023", "military", [
    "Military assistance, not itemised",
    "1",
    "package",
    "41000000.00",
  ]),
  civil(
    "LTH1",
    "2022-02-23",
    "First shipment of necessities and equipment",
    "humanitarian",
    "1800000.00",
  ),
  civil("LTH2", "2022-02-28", "Medical aid package", "humanitarian", "4000000.00"),
  civil(
    "LTH3",
    "2022-04-09",
    "Humanitarian assistance until April 2022",
    "humanitarian",
    "34200000.00",
  ),
  civil(
    "LTH4",
    "2022-05-05",
    "Pledge at the donors' conference of May 2022",
    "humanitarian",
    "2000000.00",
  ),
  civil("LTH5", "2022-07-11", "Rebuilding needs", "humanitarian", "10000000.00"),
  civil("LTH6", "2022-11-18", "Rebuilding of energy infrastructure", "humanitarian", "5000000.00"),
  civil(
    "LTH7",
    "2022-11-30",
    "Rebuilding of energy infrastructure, second part",
    "humanitarian",
    "4000000.00",
  ),
  civil(
    "LTF1",
    "2022-03-07",
    "Contribution to the multi-donor trust fund",
    "financial",
    "5000000.00",
  ),
  civil("LTF2", "2022-06-26", "Guarantee for World Bank financing", "financial", "10000000.00"),
  civil(
    "LTF3",
    "2022-11-30",
    "Urgent reconstruction through the World Bank trust fund",
    "financial",
    "5000000.00",
  ),
  civil("LTF4", "2023-04-13", "World Bank facility", "financial", "10000000.00"),
];

const published =
  "Source: Ministry of National Defence of Lithuania, press release of 10 April 2024";

/** What the two published totals hold beyond every itemised fact; named for what they are. */
export const balances: readonly PortfolioItem[] = [
  item({
    key: "balance-military",
    title: "Balance to the published military total, about EUR 610 million",
    source: `${published}: about EUR 610 million of military assistance to date. A balancing entry: the part no itemised package accounts for.`,
    kind: "military",
    sourcing: "contribution",
    lines: [
      ["Military assistance 2022 to 2023, not itemised here", "1", "balance", "155200000.00"],
    ],
    category: "balance",
    shares: [["MOD-2023", "155200000.00"]],
    approvedOn: "2023-12-31",
    deliveredOn: "2023-12-31",
    arrival: "closed",
  }),
  item({
    key: "balance-all",
    title: "Balance to the published total of all assistance, about EUR 1 billion",
    source: `${published}: about EUR 1 billion of all assistance. A balancing entry: the part no itemised package accounts for.`,
    kind: "financial",
    sourcing: "contribution",
    lines: [["Other assistance 2022 to 2023, not itemised here", "1", "balance", "291300000.00"]],
    category: "balance",
    shares: [["GOV-2023", "291300000.00"]],
    approvedOn: "2023-12-31",
    deliveredOn: "2023-12-31",
    arrival: "closed",
  }),
];
