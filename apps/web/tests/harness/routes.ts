/** What the addresses of some routes are made of. */
export type Subjects = {
  readonly underReview: string;
  readonly draft: string;
  /** Jobs for many of the overseer: one looked at, one ended. */
  readonly prepared: string;
  readonly ended: string;
  /** Id of the legal reviewer, who lends their role to the logistics officer. */
  readonly lender: string;
};

/** One face of a route: its address, and who looks at it; nobody signed in unless told. */
export type ShownRoute = {
  readonly name: string;
  readonly path: (subjects: Subjects) => string;
  readonly person?: string;
  /** The part to look at where the rest of the page is another route's. */
  readonly within?: string;
  /** The failed answer the route is about. */
  readonly expected?: RegExp;
};

const route = (
  name: string,
  path: ShownRoute["path"] | string,
  more: Partial<ShownRoute> = {},
): ShownRoute => ({ name, path: typeof path === "string" ? () => path : path, ...more });

const approved = "LT-2024-0001";
const tabs = ["lines", "money", "approvals", "documents", "history"];
const sections = ["need", "lines", "funding", "papers", "check"];
const [auditor, overseer, proposer, recipient, reviewer, borrower, administrator] = [
  { person: "auditor" },
  { person: "manager" },
  { person: "proposer" },
  { person: "recipient" },
  { person: "legal.reviewer" },
  { person: "logistics.officer" },
  { person: "administrator" },
];

const grantLegal = ({ underReview }: Subjects): string =>
  `/c/${underReview}/do/approval.grant?target=legal`;

const wholeHistory = "/policy/simulate?policy=sample@1&from=2022-01-01&to=2199-12-31";
const grantLegalFor = (subjects: Subjects): string =>
  `${grantLegal(subjects)}&for=${subjects.lender}`;

/** Every route of the app, once for each of its faces. */
export const shownRoutes: readonly ShownRoute[] = [
  route("sign-in", "/sign-in"),
  route("work, waiting for me", "/work", reviewer),
  route("work, nothing waits", "/work", recipient),
  route("work, all", "/work?view=all", overseer),
  route("work, filtered out", "/work?view=all&text=nothing-is-called-this", overseer),
  ...tabs.map((tab) => route(`commitment, ${tab}`, `/c/${approved}#${tab}`, overseer)),
  route("commitment, under review", ({ underReview }) => `/c/${underReview}`, reviewer),
  route("commitment, unknown", "/c/LT-2024-0091", { ...overseer, expected: /404/ }),
  route("step, form", grantLegal, reviewer),
  route("step, not your role", grantLegal, recipient),
  route("propose", "/propose", proposer),
  ...sections.map((section) =>
    route(`draft, ${section}`, ({ draft }) => `/propose/${draft}/${section}`, proposer),
  ),
  route("jobs for many", "/work/bulk", overseer),
  route("job for many, check", ({ prepared }) => `/work/bulk/${prepared}`, overseer),
  route("job for many, result", ({ ended }) => `/work/bulk/${ended}`, overseer),
  route("job for many, unknown", "/work/bulk/00000000-0000-4000-8000-000000000001", {
    ...overseer,
    expected: /404/,
  }),
  route("pipeline", "/pipeline", overseer),
  route("policy", "/policy", overseer),
  route("policy, a version", "/policy/sample@1?compare=sample@1", auditor),
  route("policy, no right to compare", "/policy/sample@1", recipient),
  route("policy, adopt", "/policy/adopt", overseer),
  route("policy, simulate", wholeHistory, overseer),
  route("process, versions", "/process", overseer),
  route(
    "process, a version against another",
    "/process/commitment@2?compare=commitment@1",
    auditor,
  ),
  route("process, unknown version", "/process/commitment@9", recipient),
  route("process, adopt", "/process/adopt", overseer),
  route("process, no right to adopt", "/process/adopt", recipient),
  route("audit", "/audit", auditor),
  route("audit, no right", "/audit", recipient),
  route("audit, filtered", `/audit?ref=${approved}&event=approval.grant`, auditor),
  route("audit, filtered out", "/audit?ref=LT-1999-0001", auditor),
  route("audit of an entry", "/audit/entry/12", auditor),
  route("audit of an entry, none", "/audit/entry/99999999", { ...auditor, expected: /404/ }),
  route("audit of refusals", "/audit/refusals", auditor),
  route("audit of refusals, filtered out", "/audit/refusals?reason=tooBusy", auditor),
  route("portfolio as at", "/audit/portfolio", auditor),
  route("portfolio as at, a cell", "/audit/portfolio?at=2026-01-15&stage=approved", auditor),
  route("portfolio as at, no right", "/audit/portfolio", recipient),
  route("audit of a commitment", `/audit/c/${approved}`, auditor),
  route("evidence, nothing chosen", "/audit/exports", auditor),
  route("evidence, a commitment", `/audit/exports?take=commitment&ref=${approved}`, auditor),
  route("evidence, a filter", "/audit/exports?take=filter&kind=military", auditor),
  route(
    "evidence, nothing in scope",
    "/audit/exports?take=filter&text=nothing-is-called-this",
    auditor,
  ),
  route("evidence, a period", "/audit/exports?take=period&from=2022-01-01&to=2199-12-31", auditor),
  route("evidence, no right", "/audit/exports", recipient),
  route("audit, verify a bundle", "/audit/verify", auditor),
  route("audit of a commitment, compared", `/audit/c/${approved}?at=3&compare=1..6`, auditor),
  route("separation of duties", "/audit/separation", auditor),
  route("separation of duties, filtered out", "/audit/separation?framework=NONE", auditor),
  route("separation of duties, no right", "/audit/separation", recipient),
  route("sample, not drawn", "/audit/sample", auditor),
  route("sample, drawn", "/audit/sample?seed=audit+2026&size=8&committed=true", auditor),
  route("real paths", "/audit/conformance", auditor),
  route("real paths, filtered out", "/audit/conformance?framework=NONE", auditor),
  route(
    "real paths, commitments",
    "/audit/conformance/commitments?fromState=draft&toState=underReview",
    auditor,
  ),
  route("reports", "/reports", overseer),
  route("report by fund", "/reports/funds", overseer),
  route("report of totals", "/reports/totals?date=2024-04-10", overseer),
  route("report of no name", "/reports/nothing", overseer),
  route(
    "report, rows of a number",
    "/reports/totals/rows?date=2024-04-10&year=2024&donor=LT&stages=approved,procured,delivered",
    overseer,
  ),
  route("funds", "/funds", overseer),
  route("funds, as who opens them", "/funds", administrator),
  route("funds, filtered out", "/funds?text=nothing-is-called-this", auditor),
  route("funds, no right", "/funds", recipient),
  route("a fund", "/funds/MOD-2024", auditor),
  route("a fund, as who changes it", "/funds/MOD-2024", administrator),
  route("a fund, unknown", "/funds/NOSUCHFUND", overseer),
  route("accessibility", "/accessibility"),
  route("people and roles", "/people", administrator),
  route("people and roles, no right", "/people", reviewer),
  route("roles of a person", ({ lender }) => `/people/${lender}`, administrator),
  route("roles of a person, unknown", "/people/00000000-0000-4000-8000-000000000001", overseer),
  route("acting for others", "/delegations", reviewer),
  route("step, in another's name", grantLegalFor, borrower),
  route("keys", "/help/keys"),
  route("not found", "/no-such-page", overseer),
];
