import { demoUuid } from "./demo-ids.ts";

const framework = (
  code: string,
  name: string,
  kind: "coalition" | "initiative" | "agreement" | "body",
  leads: readonly string[],
  milestones: readonly { title: string; on?: string; reached: boolean }[] = [],
) => ({ id: demoUuid(`framework/${code}`), code, name, kind, leads, members: [], milestones });

/** Frameworks named in the press release of 10 April 2024. */
export const demoFrameworks = [
  framework("CZ-AMMO", "Czech ammunition initiative", "initiative", ["CZ"]),
  framework("DRONES", "Drone Coalition", "coalition", ["LV"]),
  framework(
    "DEMINING",
    "Demining Coalition",
    "coalition",
    ["LT", "IS"],
    [{ title: "Protocol of Intent", on: "2024-04-10", reached: true }],
  ),
  framework(
    "LT-UA-SEC",
    "Bilateral security agreement",
    "agreement",
    ["LT", "UA"],
    [{ title: "Planned", reached: false }],
  ),
  framework(
    "DIC",
    "Defence Industry Council",
    "body",
    ["LT", "UA"],
    [{ title: "Agreed", on: "2024-04-10", reached: true }],
  ),
];

const fund = (code: string, name: string, owner: string, fiscalYear: number, ceiling: string) => ({
  id: demoUuid(`fund/${code}`),
  code,
  name,
  owner,
  fiscalYear,
  ceiling: { amount: ceiling, currency: "EUR" },
});

const ministry = "Ministry of National Defence of Lithuania";
const government = "Government of Lithuania";

/** Funds with ceilings; the ceilings are chosen for the demo, except the EUR 5 bn of the Ukraine Assistance Fund. */
export const demoFunds = [
  fund("MOD-2022", "Ministry assets and budget 2022", ministry, 2022, "400000000.00"),
  fund("MOD-2023", "Ministry assets and budget 2023", ministry, 2023, "500000000.00"),
  fund("MOD-2024", "Ministry assets and budget 2024", ministry, 2024, "120000000.00"),
  fund("MOD-2026", "Ministry assets and budget 2026", ministry, 2026, "60000000.00"),
  fund("GOV-2022", "Government assistance 2022", government, 2022, "200000000.00"),
  fund("GOV-2023", "Government assistance 2023", government, 2023, "400000000.00"),
  fund("DCF-2024", "Development Cooperation Fund 2024", government, 2024, "20000000.00"),
  fund("DCF-2026", "Development Cooperation Fund 2026", government, 2026, "2000000.00"),
  fund("UAF-2024", "Ukraine Assistance Fund", "European Union", 2024, "5000000000.00"),
];
