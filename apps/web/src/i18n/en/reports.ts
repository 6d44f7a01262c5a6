/** Reports with a day and a leaf: each number leads to what it counts. */
export const reports = {
  "reports.title": "Reports",
  "reports.question": "Each report answers one question, as at a day, for ever under its address.",
  "reports.all": "All reports",
  "reports.open": "Open: {title}",
  "reports.unknown": "No such report",
  "reports.unknown.text": "There is no report of this name.",
  "reports.total": "Total",
  "reports.noFund": "No fund",
  "reports.eurIn": "{stage}, EUR",
  "reports.deliveredShare": "Delivered",
  "reports.funds.title": "Commitments by fund and state",
  "reports.funds.question": "How much of each fund is promised, bought and delivered?",
  "reports.funds.panel": "Euro by fund",
  "reports.funds.empty": "Nothing had taken effect by {date}.",
  "reports.funds.definition":
    "What had taken effect by the day: shares of commitments in the stage they stood in; rejected, withdrawn and cancelled ones and waived shares are not counted. Proposed is asked for and not yet promised.",
  "reports.totals.title": "Totals as at a date",
  "reports.totals.question": "What had been committed this year, to the military and in all?",
  "reports.totals.panel": "Committed by Lithuania",
  "reports.totals.definition":
    "Committed: approved or beyond and not cancelled, our own firm shares, by the day the approval took effect. This year counts approvals of the year of the date; military counts the kinds military and training; all counts every year and kind.",
  "reports.totals.csv": "All assistance, its commitments as CSV",
  "reports.rows.title": "What a number counts",
  "reports.rows.panel": "Commitments",
  "reports.rows.back": "Back to {title}",
  "reports.rows.sum":
    "{n, plural, one {# commitment adds} other {# commitments add}} up to {sum} as at {date}.",
  "reports.rows.empty": "Nothing counts into this number.",
  "reports.rows.donor": "donor {donor}",
  "reports.rows.year": "approved in {year}",
} as const;
