import type { Text } from "../../../i18n/use-text.ts";

/** The fields that hold a list in one control; a problem of one element belongs to the control. */
const listField =
  /^(?:.*\.)?(?:destinations|serialNumbers|acceptedSerialNumbers|rejectedSerialNumbers|lineIds|requiredDocuments)(?=\.\d+$)/;

/** What is recorded of a file; a problem of it belongs to the control that chooses the file. */
const fileField = /^(document|papers\.\d+)(?:\.(?:fileName|mediaType|size|sha256))?$/;

/** The control a problem's path belongs to. */
export const controlOf = (path: string): string => {
  const file = fileField.exec(path)?.[1];
  if (file !== undefined) return `${file}.file`;
  return listField.exec(path)?.[0] ?? path.replace(/\.exchange\.eur$/, ".exchange.rate");
};

/** `content.lines.0.item` → `content.lines.item`: the same field in every row. */
const withoutRows = (path: string): string => path.replaceAll(/\.\d+(?=\.|$)/g, "");

/** The words of a field by its path; a field without words of its own stays as it is. */
export const fieldLabel = ({ find }: Pick<Text, "find">, path: string): string =>
  find(`step.field.${withoutRows(path)}`) ?? path;

/** The label with the row it stands in, for where the row cannot be seen: "Quantity, row 2". */
export const placedLabel = (text: Pick<Text, "find" | "t">, path: string): string => {
  const row = /\.(\d+)\./.exec(`${path}.`)?.[1];
  const label = fieldLabel(text, path);
  return row === undefined ? label : text.t("step.field.inRow", { label, row: Number(row) + 1 });
};
