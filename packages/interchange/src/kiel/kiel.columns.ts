import type { ColumnNames } from "../csv/columns.ts";

/** The columns of the tracker's sheet of bilateral assistance that are read; further ones are ignored. */
export const kielColumns = {
  packageId: { header: "ID", required: true },
  donor: { header: "Countries", required: true },
  announced: { header: "Announcement Date", required: true },
  type: { header: "Type of Aid General", required: true },
  specificType: { header: "Type of Aid Specific", required: false },
  explanation: { header: "Explanation", required: true },
  currency: { header: "Original Currency", required: false },
  givenValue: { header: "Monetary Value as Given by Source", required: false },
  item: { header: "Items", required: true },
  itemType: { header: "Type of Item", required: false },
  itemSubtype: { header: "Sub-type of item", required: false },
  units: { header: "No. of Units", required: true },
  delivered: { header: "No. of Units Delivered (in-kind military aid)", required: true },
  unitPrice: { header: "Unit Price in USD", required: false },
  value: { header: "Converted Value in EUR", required: true },
  deliveredValue: { header: "Total monetary value delivered in EUR", required: false },
  official: { header: "Official Source", required: false },
  source1: { header: "Source of Aid 1", required: false },
  source2: { header: "Source of Aid 2", required: false },
  source3: { header: "Source of Aid 3", required: false },
  source4: { header: "Source of Aid 4", required: false },
  deliverySource: { header: "Source for Delivery", required: false },
} as const satisfies ColumnNames<string>;

export type KielColumn = keyof typeof kielColumns;
