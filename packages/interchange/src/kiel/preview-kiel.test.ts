import { expect, test } from "vitest";
import { toImportPlan } from "../import-plan.ts";
import { aKielFile, type KielCells } from "../testing/index.ts";
import { previewKiel } from "./preview-kiel.ts";

const preview = (...rows: KielCells[]) => previewKiel(Buffer.from(aKielFile(rows)));

/** The one commitment of a file without problems. */
const only = (...rows: KielCells[]) => {
  const { commitments, problems } = preview(...rows);
  expect(problems).toEqual([]);
  const [commitment] = commitments;
  if (commitment === undefined) throw new Error("the file holds no commitment");
  expect(commitments).toHaveLength(1);
  return commitment;
};

const notesOf = (...rows: KielCells[]) => preview(...rows).notes.map(({ id }) => id);

test("one ID is one commitment, its rows are the lines, its value stands once", () => {
  const { content, source, approvedOn } = only(
    { item: "drone", value: "1000.00" },
    { item: "generator", value: "" },
    { item: "vest", value: "." },
  );
  expect(content).toMatchObject({
    title: "drone and 2 more",
    kind: "military",
    sourcing: "stock",
    classification: "public",
    donor: "LT",
    recipient: "UA",
    shares: [
      { shareId: "S1", donor: "LT", state: "firm", amount: { amount: "1000.00", currency: "EUR" } },
    ],
  });
  expect(content.lines.map(({ item, totalValue }) => [item, totalValue?.amount])).toEqual([
    ["drone", "1000.00"],
    ["generator", undefined],
    ["vest", undefined],
  ]);
  expect(source).toMatchObject({
    packageId: "LTM1",
    rows: [2, 3, 4],
    announced: "2022-03-23 00:00:00",
    exactValueEur: "1000",
  });
  expect(approvedOn).toBe("2022-03-23");
});

test("a package whose rows each carry a value is worth their sum", () => {
  const { content, source } = only({ value: "10.001" }, { value: "20.009" }, { value: "" });
  expect(content.lines.map(({ totalValue }) => totalValue?.amount)).toEqual([
    "10.00",
    "20.01",
    undefined,
  ]);
  expect(content.shares[0]?.amount.amount).toBe("30.01");
  expect(source.exactValueEur).toBe("30.01");
});

test("a donor's total is the rounded exact sum, and the exact value stays with each package", () => {
  const { donors, commitments } = preview(
    ...["A1", "A2", "A3"].map((packageId) => ({ packageId, value: "0.333333" })),
    { packageId: "B1", donor: "Iceland", value: "0.005" },
  );
  expect(donors).toEqual([
    { donor: "LT", name: "Lithuania", commitments: 3, total: "1.00" },
    { donor: "IS", name: "Iceland", commitments: 1, total: "0.01" },
  ]);
  expect(commitments[1]?.source.exactValueEur).toBe("0.333333");
});

test.for([".", "", "undisclosed", "Unspecified ", "Not given"])(
  "a value of “%s” is none, and no share",
  (value) => {
    const { content, source } = only({ value });
    expect(content.shares).toEqual([]);
    expect(content.lines[0]).not.toHaveProperty("totalValue");
    expect(source).not.toHaveProperty("exactValueEur");
  },
);

test("rows of a package need not follow one another", () => {
  const { commitments } = preview(
    { packageId: "A1" },
    { packageId: "B1" },
    { packageId: "A1", value: "" },
  );
  expect(commitments.map(({ source }) => [source.packageId, source.rows])).toEqual([
    ["A1", [2, 4]],
    ["B1", [3]],
  ]);
  expect(commitments[0]?.content.justification).toContain("package A1, rows 2, 4.");
});

test("types are read whatever their case and blanks", () => {
  expect(only({ type: "humanitarian " }).content.kind).toBe("humanitarian");
  expect(only({ type: " FINANCIAL" }).content).toMatchObject({
    kind: "financial",
    sourcing: "contribution",
  });
});

test("grants and loans are contributions, what is bought is a purchase, the rest comes from stock", () => {
  expect(only({ specificType: "Grant" }).content.sourcing).toBe("contribution");
  expect(only({ explanation: "Iceland will purchase a field hospital." }).content.sourcing).toBe(
    "purchase",
  );
  expect(only({ explanation: "A field hospital." }).content.sourcing).toBe("stock");
});

test("units are exact where a number is given, else undisclosed with what has certainly arrived", () => {
  const quantityOf = (units: string, delivered: string) =>
    only({ units, delivered }).content.lines[0]?.quantity;
  expect(quantityOf("25000", "undisclosed")).toEqual({ precision: "exact", units: "25000" });
  expect(quantityOf("undisclosed", "7")).toEqual({ precision: "undisclosed", atLeast: "7" });
  expect(quantityOf("undisclosed", "undisclosed")).toEqual({ precision: "undisclosed" });
  expect(quantityOf("dozens", ".")).toEqual({ precision: "undisclosed" });
  expect(only({ units: "dozens" }).content.lines[0]?.note).toContain("Units as written: dozens.");
  expect(notesOf({ units: "dozens" })).toContain("unitsNotExact");
});

test.for([
  ["delivered", "10", "10", "."],
  ["partlyDelivered", "10", "4", "."],
  ["approved", "10", "undisclosed", "."],
  ["approved", "10", ".", "."],
  ["delivered", ".", ".", "1000"],
  ["delivered", "undisclosed", "undisclosed", "1000.001"],
  ["partlyDelivered", "undisclosed", "undisclosed", "400"],
  ["partlyDelivered", "undisclosed", "7", "."],
  ["partlyDelivered", "10", "undisclosed", "1000"],
  ["delivered", "10", "10", "400"],
  ["approved", "undisclosed", "undisclosed", "."],
] as const)(
  "arrives as %s: %s units, %s delivered, EUR %s of 1 000 delivered",
  ([state, units, delivered, deliveredValue]) => {
    expect(only({ units, delivered, deliveredValue }).arrivesAs).toBe(state);
  },
);

test("a package arrives as delivered only when every line has arrived", () => {
  const one = { units: "10", delivered: "10" };
  expect(only(one, { ...one, value: "" }).arrivesAs).toBe("delivered");
  expect(only(one, { units: "5", value: "" }).arrivesAs).toBe("partlyDelivered");
  expect(only(one, { units: "5", value: "" }).delivered).toEqual([{ lineId: "L1", units: "10" }]);
});

test("never more units arrive than were committed", () => {
  const row = { units: "10", delivered: "12" };
  expect(only(row)).toMatchObject({
    arrivesAs: "delivered",
    delivered: [{ lineId: "L1", units: "10" }],
  });
  expect(notesOf(row)).toContain("deliveredMoreThanCommitted");
});

test("of several announcements the earliest counts, and the choice is noted", () => {
  const rows = [
    { announced: "2022-10-12 00:00:00" },
    { announced: "2022-10-11 00:00:00", value: "" },
  ];
  expect(only(...rows).approvedOn).toBe("2022-10-11");
  expect(only(...rows).source.announced).toBe("2022-10-12 00:00:00; 2022-10-11 00:00:00");
  expect(notesOf(...rows)).toEqual(["daysDiffer"]);
});

test("an announcement without a day takes the file's latest, and the choice is noted", () => {
  const rows = [
    { packageId: "A1", announced: "unspecified" },
    { packageId: "B1", announced: "until 5/31/2023" },
  ];
  expect(
    preview(...rows).commitments.map(({ approvedOn, source }) => [approvedOn, source.announced]),
  ).toEqual([
    ["2023-05-31", "unspecified"],
    ["2023-05-31", "until 5/31/2023"],
  ]);
  expect(notesOf(...rows)).toEqual(["dayAssumed", "dayDerived"]);
  expect(preview({ announced: "unspecified" }).problems).toMatchObject([
    { id: "noDay", line: 2, column: "Announcement Date" },
  ]);
});

test("the justification names source, package, rows, value as given and links", () => {
  const { content, source } = only({
    explanation: "Ten devices.",
    currency: "CZK",
    givenValue: "25000",
    value: "1000.5",
    source1: "https://example.org/aid ",
    source2: "e-mail of the ministry",
    source3: "javascript:alert(1)",
    deliverySource: "https://example.org/aid",
  });
  expect(content.justification).toBe(
    [
      "Ten devices.",
      "",
      "Source: Kiel Institute for the World Economy, Ukraine Support Tracker, package LTM1, row 2.",
      "Announced: 2022-03-23 00:00:00.",
      "Value as given: CZK 25000; converted by the source: EUR 1000.5.",
      "Confirmed by an official source: yes.",
      "Named besides: e-mail of the ministry; javascript:alert(1).",
      "Links: https://example.org/aid",
    ].join("\n"),
  );
  expect(source.links).toEqual(["https://example.org/aid"]);
});

test("a package without items is one lot named after its explanation", () => {
  const { content } = only({
    item: ".",
    itemType: ".",
    units: ".",
    explanation: "According to Source of Aid 1, fuel trucks.",
  });
  expect(content.title).toBe("fuel trucks.");
  expect(content.lines).toMatchObject([
    { item: "Weapons and equipment", category: "Weapons and equipment", unit: "lot" },
  ]);
});

test("hostile and endless text is cleaned and cut, and the cut is noted", () => {
  const rows = [
    {
      explanation: "\u202eevil\u0000 ".repeat(2000),
      item: "=cmd()\u200b",
      source1: `https://example.org/${"x".repeat(600)}`,
    },
  ];
  const { content, source } = only(...rows);
  expect(content.justification.length).toBeLessThanOrEqual(8000);
  expect(content.lines[0]?.item).toBe("=cmd()");
  expect(source.links).toEqual([]);
  expect(notesOf(...rows)).toEqual(["linkLeftOut", "textCut"]);
});

test.for([
  ["value", "1.000,00", "notANumber", "Converted Value in EUR"],
  ["value", "-5", "notANumber", "Converted Value in EUR"],
  ["value", "1e20", "tooLarge", "Converted Value in EUR"],
  ["donor", "Atlantis", "unknownDonor", "Countries"],
  ["donor", ".", "missing", "Countries"],
  ["type", "Moral", "unknownType", "Type of Aid General"],
  ["type", "", "missing", "Type of Aid General"],
  ["packageId", " ", "missing", "ID"],
  ["packageId", "X".repeat(41), "tooLong", "ID"],
] as const)("%s “%s” is a problem of its line and column", ([key, cell, id, column]) => {
  const { problems, commitments } = preview({ packageId: "A1" }, { [key]: cell });
  expect(problems).toMatchObject([{ id, line: 3, column }]);
  expect(commitments.map(({ source }) => source.packageId)).toEqual(["A1"]);
});

test("a package cannot belong to two donors", () => {
  expect(preview({}, { donor: "Latvia" }).problems).toEqual([
    {
      id: "donorsDiffer",
      line: 3,
      column: "Countries",
      reason: "Package LTM1 is Lithuania's in its first row, Latvia's here.",
    },
  ]);
});

test("a package of more rows than a commitment may have lines is a problem", () => {
  expect(preview(...Array.from({ length: 201 }, () => ({}))).problems).toMatchObject([
    { id: "tooManyRows", line: 2 },
  ]);
});

test("an ID such as __proto__ is only a name", () => {
  expect(only({ packageId: "__proto__" }).source.packageId).toBe("__proto__");
});

test.for([
  ["", "empty"],
  ["ID,Countries\nLTM1,Lithuania\n", "columnMissing"],
  ['ID,"Countries\n', "quoteNotClosed"],
  ["PK\u0003\u0004", "spreadsheet"],
] as const)(
  "a file that is none of the tracker's (%j) holds nothing and says why",
  ([text, id]) => {
    const { problems, ...rest } = previewKiel(Buffer.from(text));
    expect(problems[0]?.id).toBe(id);
    expect(rest).toEqual({
      profile: "kiel",
      rows: 0,
      lines: 0,
      commitments: [],
      donors: [],
      notes: [],
    });
  },
);

test("semicolons, CRLF and UTF-16 make no difference", () => {
  const rows = [{ item: "drone, small", explanation: "two\nlines" }, { packageId: "LTM2" }];
  const plain = previewKiel(Buffer.from(aKielFile(rows)));
  const text = aKielFile(rows, { delimiter: ";", lineEnd: "\r\n" });
  expect(previewKiel(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(plain);
});

test("the plan to import carries the file's hash and all its commitments", () => {
  const read = preview({}, { packageId: "LTM2" });
  expect(toImportPlan(read, "ab".repeat(32))).toEqual({
    profile: "kiel",
    fileSha256: "ab".repeat(32),
    rows: 2,
    commitments: read.commitments,
  });
});
