/** A text inside a CSS string. */
const quoted = (text: string): string => `"${text.replace(/[^A-Za-z0-9 .,:·#-]/g, "")}"`;

/** The report's style; on paper every page says at its top what `stamp` says and counts itself. */
export const reportStyle = (stamp: string): string => `
:root { color-scheme: light dark; --text: light-dark(#17202a, #e6ebf0); --muted: light-dark(#4f5d6b, #a7b3bf);
  --line: light-dark(#c9d1da, #35414d); --ground: light-dark(#fff, #11161c); --sub: light-dark(#f4f6f8, #1a2129); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1080px; background: var(--ground); color: var(--text);
  font: 16px/1.5 "Segoe UI", system-ui, "Noto Sans", "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 28px; line-height: 36px; } h2 { font-size: 22px; line-height: 28px; margin-top: 40px; }
h3 { font-size: 18px; line-height: 24px; margin-top: 24px; } h1, h2, h3 { font-weight: 600; }
p, li { max-width: 70ch; } .muted, .empty { color: var(--muted); }
code, pre { font: 14px/1.5 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
pre { background: var(--sub); padding: 12px; white-space: pre-wrap; }
dl { display: grid; gap: 4px 24px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); margin: 12px 0; }
dl div { break-inside: avoid; } dt { color: var(--muted); font-size: 14px; } dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 20px; }
th, td { border-bottom: 1px solid var(--line); padding: 6px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; } .number { text-align: right; } td.number, td.whole, td.whole code { white-space: nowrap; }
article { border-top: 2px solid var(--line); margin-top: 48px; }
@page { size: A4; margin: 20mm 14mm 18mm;
  @top-left { content: ${quoted(stamp)}; font: 9px sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9px sans-serif; } }
@media print {
  :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 10.5pt; } pre, code { font-size: 8.5pt; }
  table { font-size: 8.5pt; line-height: 12pt; } .wide { overflow: visible; }
  article { break-before: page; border: 0; margin: 0; } thead { display: table-header-group; }
  tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;
