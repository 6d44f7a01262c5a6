import { formatDate } from "../../../format/date.ts";
import { formatMoney, formatNumber } from "../../../format/money.ts";
import type { Text } from "../../../i18n/use-text.ts";
import type { CommitmentView } from "../../commitment/commitment-view.ts";
import { fieldLabel } from "../typed/field-path.ts";
import { isDecimalField, isTree, type TypedValues } from "../typed/read-typed.ts";

/** One thing that will be recorded, in words. */
export interface Said {
  readonly term: string;
  readonly value: string;
}

type About = { readonly view: CommitmentView; readonly text: Text };

/** Said elsewhere on the page (the part aimed at), or of no meaning to a reader. */
const unsaid: ReadonlySet<string> = new Set([
  "stepId",
  "shareId",
  "newShareId",
  "newProcurementId",
  "procurementId",
  "consignmentId",
  "document.documentId",
  "content",
]);

const lineName = ({ view, text }: About, lineId: string): string => {
  const item = view.content.lines.find((line) => line.lineId === lineId)?.item;
  return item === undefined ? lineId : text.t("step.line", { lineId, item });
};

const sayWord = (about: About, path: string, value: string): string => {
  const { view, text } = about;
  const field = path.slice(path.lastIndexOf(".") + 1);
  if (field === "lineId" || field === "lineIds") return lineName(about, value);
  if (path === "documentId")
    return view.context.documents.find((one) => one.documentId === value)?.title ?? value;
  if (path === "document.mediaType") return text.say("documentType", value);
  if (path === "document.kind") return text.say("documentKind", value);
  if (path === "stockValues.stockValue.method") return text.say("propose.valuation", value);
  if (field === "method") return text.say("method", value);
  if (isDecimalField(field)) return formatNumber(value, text.locale);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, text.locale) : value;
};

const isMoney = (value: TypedValues): value is { amount: string; currency: string } =>
  typeof value["amount"] === "string" && typeof value["currency"] === "string";

const sayTree = (about: About, path: string, value: TypedValues): readonly Said[] =>
  Object.entries(value).flatMap(([key, child]) =>
    sayField(about, path === "" ? key : `${path}.${key}`, child),
  );

const sayRow = (about: About, path: string, row: unknown, index: number): Said => {
  const { text } = about;
  const said = isTree(row) ? sayTree(about, path, row) : [];
  const { lineId } = isTree(row) ? row : {};
  const named = typeof lineId === "string" ? lineName(about, lineId) : undefined;
  const rest = said.filter(({ term }) => term !== fieldLabel(text, `${path}.lineId`));
  return {
    term: named ?? text.t("step.row", { label: fieldLabel(text, path), n: index + 1 }),
    value: rest.map(({ term, value }) => text.t("step.check.pair", { term, value })).join(" · "),
  };
};

const sayList = (about: About, path: string, list: readonly unknown[]): readonly Said[] =>
  list.every((one) => typeof one === "string")
    ? [
        {
          term: fieldLabel(about.text, path),
          value: list.map((one) => sayWord(about, path, one)).join(", "),
        },
      ]
    : list.map((row, index) => sayRow(about, path, row, index));

const sayField = (about: About, path: string, value: unknown): readonly Said[] => {
  const { text } = about;
  if (value === undefined || unsaid.has(path)) return [];
  if (Array.isArray(value)) return sayList(about, path, value);
  if (isTree(value))
    return isMoney(value)
      ? [{ term: fieldLabel(text, path), value: formatMoney(value, text.locale) }]
      : sayTree(about, path, value);
  const term = fieldLabel(text, path);
  if (typeof value === "string") return [{ term, value: sayWord(about, path, value) }];
  if (typeof value === "number") return [{ term, value: formatNumber(value, text.locale) }];
  return [{ term, value: text.t(value === true ? "step.yes" : "step.no") }];
};

/** What the payload says, field by field, in words; the content of a revision is told by what it changes. */
export const sayPayload = (
  about: About,
  payload: Readonly<Record<string, unknown>>,
): readonly Said[] => sayTree(about, "", payload);
