import { type BadValue, at, bad, days, ids, numbers, revisions, text, texts } from "./bad-value.ts";

const amount = "content.lines.0.totalValue";

/** Bad values of `commitment.propose`. */
export const badProposals: readonly BadValue[] = [
  ...at("content.title", texts),
  bad("content.title", "two lines", text("a\r\nb")),
  ...at("content.justification", texts),
  ...at("content.lines.0.quantity.units", numbers),
  bad("content.lines.0.quantity.units", "zero", text("0")),
  bad("content.lines.0.quantity.units", "four decimals", text("1.0001")),
  ...at(`${amount}.amount`, numbers),
  bad(`${amount}.amount`, "a third decimal of a cent", text("1.234")),
  bad(amount, "half a yen", '{"amount":"1.5","currency":"JPY"}', `${amount}.amount`),
  bad(
    amount,
    "a ten-thousandth of a dinar",
    '{"amount":"1.2345","currency":"KWD"}',
    `${amount}.amount`,
  ),
  bad(amount, "dollars without a rate", '{"amount":"1.00","currency":"USD"}', `${amount}.exchange`),
  bad(`${amount}.currency`, "no currency", text("EURO")),
  ...at("content.neededBy", days),
  ...at("effectiveOn", days),
  ...at("effectiveReason", texts),
  ...at("commandId", ids),
  ...at("onBehalfOf", ids),
  bad("content.kind", "an unknown kind", text("gifts")),
  bad("content.donor", "a country in lower case", text("lt")),
  bad("content.lines", "no line", "[]"),
  bad(
    "content.lines",
    "a hundred thousand elements",
    JSON.stringify(Array.from({ length: 100_000 }, () => 0)),
  ),
  bad("content.lines", "an object with a length", '{"length":1}'),
  bad(
    "content.lines.0.serialNumbers",
    "a thousand nested lists",
    "[".repeat(1000) + "]".repeat(1000),
    "content.lines.0.serialNumbers.0",
  ),
  bad(
    "content.destinations",
    "twenty-one destinations",
    JSON.stringify(Array.from({ length: 21 }, () => "Kyiv")),
  ),
  bad("content.shares.0.amount.amount", "a share below nothing", text("-5.00")),
  bad("content.extra", "an unknown key", "true"),
  bad("content.lines.0.__proto__", "a key that reaches for the prototype", '{"admin":true}'),
  bad("content.constructor", "a key named constructor", "{}"),
  bad("roles", "roles of one's own", '["minister"]'),
  bad("commitmentId", "an id the server gives", text("0191aaaa-0000-7000-8000-000000000001")),
  bad("by", "another author", text("0191aaaa-0000-7000-8000-000000000001")),
];

/** Bad values of `commitment.withdraw`. */
export const badWithdrawals: readonly BadValue[] = [
  ...at("expectedRevision", revisions),
  ...at("commitmentId", ids),
  ...at("commandId", ids),
  ...at("reason", texts),
];

/** Bad values of `commitment.list`. */
export const badLists: readonly BadValue[] = [
  bad("size", "a huge page", "1000000000"),
  bad("size", "no rows", "0"),
  bad("size", "fewer than none", "-1"),
  bad("size", "half a row", "0.5"),
  bad("after", "an altered cursor", text("bm90LW91cnM.AAAAAAAAAAAA")),
  bad("after", "SQL", text("'; DROP TABLE entry; --")),
  bad("after", "a cursor of ten kilobytes", text("a".repeat(10_000))),
  bad("sort", "a column of its own", text("password")),
  bad("stages", "an unknown stage", '["forgotten"]', "stages.0"),
  bad("states", "a text for a list", text("draft")),
  bad("text", "U+0000", String.raw`"\u0000"`),
  bad("text", "ten kilobytes", text("x".repeat(10_000))),
  bad("fundCode", "a wildcard", text("%")),
  bad("offset", "an unknown key", "5"),
];

/** Bad values of `totals.asAt`. */
export const badTotals: readonly BadValue[] = [
  ...at("date", days),
  bad("donor", "a wildcard", text("%%")),
  bad("origin", "an unknown origin", text("elsewhere")),
  bad("knownAt", "a leaf before the first", "-1"),
  bad("knownAt", "more than 2^53", "9007199254740993"),
];

/** Bad values of `evidence.measure` of a period. */
export const badPeriods: readonly BadValue[] = [
  ...at("scope.from", days),
  ...at("scope.to", days),
  bad("scope.to", "an end before the beginning", text("2023-12-31")),
  bad("scope.kind", "a part there is not", text("half")),
  bad("scope.references", "two ways at once", '["LT-2024-0001"]'),
  bad("scope", "a list", "[]"),
  bad("scope", "null", "null"),
];

/** Bad values of `entry.explore`. */
export const badExplorations: readonly BadValue[] = [
  bad("seq", "a leaf before the first", "-1"),
  bad("seq", "half a leaf", "0.5"),
  bad("seq", "more than 2^53", "9007199254740993"),
  bad("size", "a huge page", "1000000000"),
  bad("action", "a wildcard", text("%")),
  bad("kind", "SQL", text("'; DROP TABLE leaf; --")),
  ...at("person", ids),
  ...at("from", days),
  ...at("to", days),
  bad("by", "a time of its own", text("seen")),
  bad("subject", "what is neither a reference nor a stream", text("nothing")),
  bad("subject", "U+0000", String.raw`"\u0000"`),
  bad("subject", "ten kilobytes", text("x".repeat(10_000))),
  bad("after", "an unknown key", text("x")),
];

/** Bad values of `refusal.list`. */
export const badRefusalLists: readonly BadValue[] = [
  bad("reason", "a wildcard", text("%")),
  bad("seq", "a text", text("7")),
  ...at("person", ids),
  ...at("from", days),
];

/** Bad values of `fund.history`. */
export const badFundHistories: readonly BadValue[] = [
  bad("code", "a wildcard", text("%")),
  bad("code", "small letters", text("mod-2026")),
  bad("seq", "half a leaf", "0.5"),
  bad("size", "a huge page", "1000000000"),
  bad("after", "an unknown key", text("x")),
];

/** Bad values of `portfolio.list`. */
export const badPortfolios: readonly BadValue[] = [
  ...at("when.effectiveOn", days, "when.effectiveOn"),
  bad("when.knownAt", "a leaf before the first", "-1"),
  bad("when.at", "two moments at once", text("2024-04-10T09:00:00.000Z"), "when"),
  bad("origin", "an unknown origin", text("elsewhere")),
  bad("stage", "an unknown stage", text("forgotten")),
  bad("fundCode", "a wildcard", text("%")),
  bad("after", "an altered cursor", text("bm90LW91cnM.AAAAAAAAAAAA")),
];

/** Bad values of `text.erase`. */
export const badErasures: readonly BadValue[] = [
  bad("stream", "a stream that holds no text", text("policy/sample")),
  bad("stream", "a wildcard", text("commitment/%")),
  bad("stream", "SQL", text("commitment/'; DROP TABLE sealed_text; --")),
  bad("stream", "nothing", text("")),
  bad("stream", "a number", "7"),
  bad("version", "before the first", "0"),
  bad("version", "a text", text("1")),
  bad("version", "half a version", "1.5"),
  bad("version", "more than a version can be", "2147483648"),
  bad("pointer", "a place without texts", text("/actor/person")),
  bad("pointer", "no pointer", text("payload.text")),
  bad("pointer", "the whole entry", text("")),
  bad("ground", "a ground the law does not know", text("embarrassing")),
  bad("ground", "nothing", text("")),
  bad("ground", "null", "null"),
  ...at("commandId", ids),
];

/** Bad values of `role.assign` and `role.revoke`. */
export const badRoleChanges: readonly BadValue[] = [
  ...at("person", ids),
  ...at("reason", texts),
  bad("role", "an unknown role", text("king")),
  bad("role", "a key every object has", text("toString")),
  bad("role", "nothing", text("")),
  bad("role", "a list", '["minister"]'),
];

/** Bad values of `draft.save`. */
export const badDrafts: readonly BadValue[] = [
  ...at("id", ids),
  bad("body", "a list", "[]"),
  bad("body", "null", "null"),
  bad("body", "U+0000", String.raw`{"title":"\u0000"}`),
  bad("body", "U+0000 in a key", String.raw`{"\u0000":1}`),
  bad("body", "a lone surrogate", String.raw`{"title":"\udc00"}`),
  bad("body", "twenty thousand levels", `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`),
  bad(
    "body",
    "a hundred thousand values",
    JSON.stringify({ a: Array.from({ length: 100_000 }, () => 1) }),
  ),
];

/** Bad values of `bulk.preview`. */
export const badPreviews: readonly BadValue[] = [
  bad("event", "an event with figures of its own", text("procurement.award")),
  bad("event", "what only the system sends", text("deadline.lapse")),
  bad("event", "a key every object has", text("toString")),
  ...ids.map(([what, raw]) => bad("selection.ids.0", what, raw)),
  bad("selection.ids", "nothing", "[]"),
  bad(
    "selection.ids",
    "more than one job takes",
    JSON.stringify(
      Array.from(
        { length: 10_001 },
        (_, index) => `0191aaaa-0000-7000-8000-${String(index).padStart(12, "0")}`,
      ),
    ),
  ),
  bad(
    "selection.ids.0",
    "no commitment",
    text("0191aaaa-0000-7000-8000-000000000001"),
    "selection",
  ),
  bad("selection.queue", "two ways at once", "true", "selection"),
  bad("selection", "no way at all", "{}"),
  bad("selection", "a list", "[]"),
  bad("selection.filter", "an unknown filter", '{"person":"me"}', "selection.filter.person"),
  bad("payload", "what is not asked yet", "{}"),
];

/** Bad values of `bulk.start` of a job that suspends. */
export const badStarts: readonly BadValue[] = [
  ...at("jobId", ids),
  ...at("payload.reason", texts),
  bad("payload.stepId", "a part of one's own", text("legal"), "payload"),
  bad("payload", "a list", "[]"),
  bad("payload", "null", "null"),
];

const scopes: readonly BadValue[] = [
  ...at("from", days),
  ...at("to", days),
  bad("to", "a day before the first", text("2026-01-01")),
  bad("frameworkCode", "a wildcard", text("%")),
  bad("kind", "an unknown kind", text("gifts")),
  bad("knownAt", "a leaf before the first", "-1"),
  bad("knownAt", "half a leaf", "0.5"),
  bad("everything", "an unknown key", "true"),
];
const figures: readonly BadValue[] = [
  ...at("date", days),
  bad("origin", "an unknown origin", text("elsewhere")),
  bad("donor", "a wildcard", text("%%")),
  bad("knownAt", "more than 2^53", "9007199254740993"),
  bad("everything", "an unknown key", "true"),
];

/** Bad values of the reads of reports, each with a good input of its own. */
export const badReports: readonly {
  readonly procedure: string;
  readonly good: object;
  readonly values: readonly BadValue[];
}[] = [
  {
    procedure: "separation.report",
    good: { from: "2026-02-01" },
    values: [...scopes, ...at("person", ids)],
  },
  {
    procedure: "separation.rows",
    good: { from: "2026-02-01" },
    values: [bad("after", "SQL", text("'; DROP TABLE entry; --")), bad("size", "no rows", "0")],
  },
  {
    procedure: "conformance.report",
    good: { from: "2026-02-01" },
    values: [
      ...scopes,
      bad("calendar", "a country without one here", text("FR")),
      bad("rareBelowPercent", "more than half", "51"),
      bad("rareBelowPercent", "nothing", "0"),
    ],
  },
  {
    procedure: "conformance.commitments",
    good: { variant: "draft" },
    values: [bad("variant", "SQL", text("'; DROP TABLE entry; --"))],
  },
  {
    procedure: "report.funds",
    good: { date: "2026-02-01", origin: "own" },
    values: figures,
  },
  {
    procedure: "report.positions",
    good: { date: "2026-02-01", origin: "own" },
    values: [
      ...figures,
      bad("stages", "an unknown stage", '["forgotten"]', "stages.0"),
      bad("kinds", "an unknown kind", '["gifts"]', "kinds.0"),
      bad("fundCode", "a wildcard", text("%")),
      bad("committedYear", "the year 3000", "3000"),
      bad("after", "an altered cursor", text("bm90LW91cnM.AAAAAAAAAAAA")),
    ],
  },
  {
    procedure: "report.stamp",
    good: { leafIndex: 1 },
    values: [
      bad("leafIndex", "a leaf before the first", "-1"),
      bad("leafIndex", "a text", text("1")),
    ],
  },
  {
    procedure: "sample.draw",
    good: { date: "2026-02-01", origin: "own", seed: "1", size: 5 },
    values: [
      ...figures,
      // A text of a million characters fits no address.
      ...at(
        "seed",
        texts.filter(([what]) => !what.includes("million")),
      ),
      bad("size", "nothing", "0"),
      bad("size", "more than are looked at", "5001"),
      bad("interval", "a size beside it", text("5.00"), "size"),
      bad("interval", "nothing", text("0.00")),
      bad("interval", "no cents", text("5")),
    ],
  },
];
