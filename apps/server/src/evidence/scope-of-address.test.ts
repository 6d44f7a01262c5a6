import { expect, test } from "vitest";
import { findScope } from "./scope-of-address.ts";

const read = (address: string) => {
  const [place = "", query = ""] = address.split("?", 2);
  return findScope(place, new URLSearchParams(query));
};

test.for([
  ["everything", { kind: "everything" }],
  ["commitment/LT-2024-0007", { kind: "commitment", references: ["LT-2024-0007"] }],
  [
    "commitment/LT-2024-0007,LT-2024-0008,LT-2024-0007",
    { kind: "commitment", references: ["LT-2024-0007", "LT-2024-0008"] },
  ],
  [
    "commitment/LT-2024-0007%2CLT-2024-0008",
    { kind: "commitment", references: ["LT-2024-0007", "LT-2024-0008"] },
  ],
  [
    "period?from=2024-01-01&to=2024-12-31",
    { kind: "period", from: "2024-01-01", to: "2024-12-31" },
  ],
  [
    "filter?stages=approved&stages=procured&fundCode=MOD-2026&kind=military",
    {
      kind: "filter",
      filter: { stages: ["approved", "procured"], fundCode: "MOD-2026", kind: "military" },
    },
  ],
] as const)("/evidence/%s asks for a part of the ledger", ([address, scope]) => {
  expect(read(address)).toEqual({ ok: true, scope });
});

test.for([
  ["commitment/7", "reference"],
  ["commitment/LT-2024-0007,", "reference"],
  ["commitment/%ff", "reference"],
  ["commitment/LT-2024-0007?from=2024-01-01", "from"],
  ["everything?to=2024-01-01", "to"],
  ["everything?kind=period", "kind"],
  ["period?from=2024-01-01", "to"],
  ["period?from=2024-02-30&to=2024-03-01", "from"],
  ["period?from=2024-03-02&to=2024-03-01", "to"],
  ["period?from=2024-01-01&from=2024-01-02&to=2024-03-01", "from"],
  ["filter", "filter"],
  ["filter?stages=forgotten", "stages.0"],
  ["filter?fundCode=%25", "fundCode"],
  ["filter?person=me", "person"],
  ["filter?text=%00", "text"],
  ["filter?sort=amount", "sort"],
] as const)("/evidence/%s is refused for the field %s", ([address, field]) => {
  expect(read(address)).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([expect.objectContaining({ path: field })]),
  });
});

test.for(["", "nothing", "commitment/", "commitment/a/b", "everything/", "../ledger/key"])(
  "/evidence/%s is no address",
  (address) => {
    expect(read(address)).toBeUndefined();
  },
);
