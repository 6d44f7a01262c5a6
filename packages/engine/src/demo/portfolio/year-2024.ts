import { item, type PortfolioItem } from "./portfolio-item.ts";

const release =
  "Source: Ministry of National Defence of Lithuania, press release on the minister's visit to Kyiv, 10 April 2024.";
const estimate =
  "The source gives no value for this; the amount is an estimate made for this demonstration.";
const assumedDay = "The source says this year; the day is assumed.";

const fromStock = (
  key: string,
  title: string,
  line: readonly [string, string | undefined, string, string],
  category: string,
): PortfolioItem =>
  item({
    key,
    title,
    source: `${release} Transferred to Ukraine this year. ${estimate} ${assumedDay}`,
    kind: "military",
    sourcing: "stock",
    ...(key === "rise-1" ? { framework: "DEMINING" } : {}),
    lines: [line],
    category,
    shares: [["MOD-2024", line[3]]],
    approvedOn: "2024-02-05",
    deliveredOn: "2024-03-20",
    arrival: "closed",
  });

/** What the press release says of 2024, one commitment per fact. */
export const year2024: readonly PortfolioItem[] = [
  item({
    key: "czech-ammunition",
    title: "Contribution to the Czech ammunition initiative",
    source: `${release} EUR 35 million to the multilateral ammunition initiative proposed by the Czech Republic.`,
    kind: "military",
    sourcing: "contribution",
    framework: "CZ-AMMO",
    lines: [["Contribution to the pool", "1", "contribution", "35000000.00"]],
    category: "ammunition",
    shares: [["MOD-2024", "35000000.00"]],
    approvedOn: "2024-04-10",
    arrival: "approved",
  }),
  item({
    key: "drones",
    title: "Drones from Lithuanian manufacturers",
    source: `${release} Drones to be bought from Lithuanian manufacturers, within the Drone Coalition led by Latvia. ${estimate}`,
    kind: "military",
    sourcing: "purchase",
    framework: "DRONES",
    lines: [["Drone", undefined, "pcs", "5000000.00"]],
    category: "unmanned systems",
    shares: [["MOD-2024", "5000000.00"]],
    approvedOn: "2024-04-10",
    arrival: "approved",
  }),
  item({
    key: "rehabilitation-centres",
    title: "Three rehabilitation centres",
    source: `${release} Rehabilitation centres in Lviv, Dnipro and Zhytomyr for about EUR 15 million, from the Development Cooperation Fund and the ministry's own assets; other donors are to be attracted. The split between centres and sources is assumed for this demonstration.`,
    kind: "works",
    sourcing: "service",
    destinations: ["Lviv", "Dnipro", "Zhytomyr"],
    lines: [
      ["Rehabilitation centre, Lviv", "1", "centre", "5000000.00"],
      ["Rehabilitation centre, Dnipro", "1", "centre", "5000000.00"],
      ["Rehabilitation centre, Zhytomyr", "1", "centre", "5000000.00"],
    ],
    category: "works",
    shares: [
      ["DCF-2024", "4000000.00"],
      ["MOD-2024", "3000000.00"],
      [undefined, "8000000.00"],
    ],
    approvedOn: "2024-04-10",
    arrival: "approved",
  }),
  fromStock(
    "155mm",
    "155 mm ammunition",
    ["155 mm artillery round", "~2000", "rounds", "9000000.00"],
    "ammunition",
  ),
  fromStock(
    "m577",
    "M577 command post carriers",
    ["M577 carrier", undefined, "pcs", "1500000.00"],
    "vehicles",
  ),
  fromStock(
    "jammers",
    "Drone jammers",
    ["Drone jammer", undefined, "pcs", "1200000.00"],
    "electronic warfare",
  ),
  fromStock(
    "winter-gear",
    "Winter gear",
    ["Winter gear", undefined, "sets", "800000.00"],
    "clothing",
  ),
  fromStock(
    "warm-clothing",
    "Warm clothing",
    ["Set of warm clothing", "~20000", "sets", "2000000.00"],
    "clothing",
  ),
  fromStock(
    "carl-gustaf",
    "Carl Gustaf rounds",
    ["Carl Gustaf round", "~2000", "rounds", "4000000.00"],
    "ammunition",
  ),
  fromStock(
    "rise-1",
    "RISE-1 initiation sets",
    ["RISE-1 remote initiation set", undefined, "sets", "500000.00"],
    "demining",
  ),
  item({
    key: "training",
    title: "Training of Ukrainian personnel",
    source: `${release} Training of Ukrainian soldiers. ${estimate} ${assumedDay}`,
    kind: "training",
    sourcing: "service",
    lines: [["Training", undefined, "courses", "6000000.00"]],
    category: "training",
    shares: [["MOD-2024", "6000000.00"]],
    approvedOn: "2024-01-15",
    arrival: "approved",
  }),
  item({
    key: "medical-rehabilitation",
    title: "Medical rehabilitation of Ukrainian personnel",
    source: `${release} Treatment and rehabilitation of Ukrainian soldiers. ${estimate} ${assumedDay}`,
    kind: "services",
    sourcing: "service",
    lines: [["Rehabilitation", undefined, "persons", "700000.00"]],
    category: "medical",
    shares: [["MOD-2024", "700000.00"]],
    approvedOn: "2024-01-15",
    arrival: "approved",
  }),
  item({
    key: "balance-2024",
    title: "Balance to the published total of this year, about EUR 84 million",
    source: `${release} "About EUR 84 million this year." A balancing entry: the part of that total no single fact above accounts for.`,
    kind: "military",
    sourcing: "contribution",
    lines: [["Balance of 2024, not itemised in the source", "1", "balance", "11300000.00"]],
    category: "balance",
    shares: [["MOD-2024", "11300000.00"]],
    approvedOn: "2024-04-10",
    deliveredOn: "2024-04-10",
    arrival: "closed",
  }),
];
